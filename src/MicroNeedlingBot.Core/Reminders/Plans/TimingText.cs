using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;

namespace MicroNeedlingBot.Reminders.Plans;

/// <summary>
/// Times of a plan as text: <c>-47h30min</c> for elapsed time, <c>-3d at 18:00</c> for calendar days at a wall time. What
/// is written is read back as it was.
/// </summary>
internal static partial class TimingText
{
    private const int MostDays = 366;
    private static readonly LocalTimePattern s_time = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <summary>When a point is; null when the text says no such thing.</summary>
    public static PointTiming? Timing(string text)
    {
        if (Days().Match(text) is not { Success: true } days)
        {
            return text.Contains('d', StringComparison.Ordinal) || Span(text) is not { } span ? null : new ElapsedTiming(span);
        }

        var count = int.Parse(days.Groups["days"].ValueSpan, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        if (Math.Abs(count) > MostDays)
        {
            return null;
        }

        if (!days.Groups["at"].Success)
        {
            return new CalendarTiming(count, At: null);
        }

        var at = s_time.Parse(days.Groups["at"].Value.PadLeft(5, '0'));
        return at.Success ? new CalendarTiming(count, at.Value) : null;
    }

    /// <summary>Elapsed time, in which a day is 24 hours; null when the text says no such thing or is longer than a year.</summary>
    public static Duration? Span(string text)
    {
        var match = Elapsed().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var span = Duration.FromDays(Number(match, "d")) + Duration.FromHours(Number(match, "h")) + Duration.FromMinutes(Number(match, "m"));
        return span > Duration.FromDays(MostDays) ? null : match.Groups["minus"].Success ? -span : span;
    }

    public static string Of(PointTiming timing) => timing switch
    {
        ElapsedTiming elapsed => Of(elapsed.Offset),
        CalendarTiming { At: { } at } calendar => $"{Days(calendar)}d at {s_time.Format(at)}",
        CalendarTiming calendar => $"{Days(calendar)}d",
        _ => throw new ArgumentOutOfRangeException(nameof(timing)),
    };

    public static string Of(Duration span)
    {
        var minutes = (long)Math.Abs(span.TotalMinutes);
        var sign = span < Duration.Zero ? "-" : "";
        var rest = minutes % 60 == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{minutes % 60}min");
        return string.Create(CultureInfo.InvariantCulture, $"{sign}{minutes / 60}h{rest}");
    }

    private static string Days(CalendarTiming calendar) => calendar.Days.ToString(CultureInfo.InvariantCulture);

    private static int Number(Match match, string group) =>
        match.Groups[group].Success ? int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"\A(?<days>[+-]?[0-9]{1,3})d(\s+at\s+(?<at>[0-9]{1,2}:[0-9]{2}))?\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Days();

    [GeneratedRegex(@"\A(\+|(?<minus>-))?(?=[0-9])((?<d>[0-9]{1,3})d)?((?<h>[0-9]{1,4})h)?((?<m>[0-9]{1,5})min)?\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Elapsed();
}
