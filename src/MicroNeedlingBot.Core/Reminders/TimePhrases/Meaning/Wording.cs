using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace MicroNeedlingBot.Reminders.TimePhrases.Meaning;

/// <summary>Dates and moments as sentences show them.</summary>
internal static class Wording
{
    private static readonly LocalDatePattern s_date = LocalDatePattern.Create("dddd d MMMM uuuu", CultureInfo.InvariantCulture);

    private static readonly LocalDateTimePattern s_moment = LocalDateTimePattern.Create("dddd d MMMM uuuu, HH:mm", CultureInfo.InvariantCulture);

    private static readonly OffsetPattern s_offset = OffsetPattern.Create("+HH:mm", CultureInfo.InvariantCulture);

    public static string Date(LocalDate date) => s_date.Format(date);

    public static string Moment(LocalDateTime moment) => s_moment.Format(moment);

    public static string Offset(Offset offset) => s_offset.Format(offset);

    /// <summary>"a, b or c".</summary>
    public static string Either(IEnumerable<string> all)
    {
        var list = all.Distinct(StringComparer.Ordinal).ToList();
        return list.Count < 2 ? string.Concat(list) : $"{string.Join("; ", list.SkipLast(1))}; or {list[^1]}";
    }
}
