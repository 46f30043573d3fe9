using System.Globalization;

namespace MicroNeedlingBot.Benchmarks.Tables;

/// <summary>Numbers as the tables show them.</summary>
internal static class Shown
{
    public static string Percent(double? share) => share is { } known ? Fixed(100 * known, "0.0") + " %" : "–";

    /// <summary>Microseconds, or milliseconds where there are many.</summary>
    public static string Time(double microseconds) =>
        microseconds < 1_000 ? Fixed(microseconds, "0") + " µs" : Fixed(microseconds / 1_000, "0.0") + " ms";

    public static string Seconds(TimeSpan time) => Fixed(time.TotalSeconds, "0.0") + " s";

    public static string Megabytes(long bytes) => Fixed(bytes / 1e6, "0") + " MB";

    public static string Ratio(double ratio) => Fixed(ratio, "0.0") + " ×";

    private static string Fixed(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
