using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace MicroNeedlingBot.Reminders.Commands;

/// <summary>Quiet hours as people type them: "22-07", "21:30 to 6:45", "off".</summary>
public static partial class QuietHoursText
{
    /// <summary>Reads them.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="hours">The hours; null where there shall be none.</param>
    /// <returns>False where that is no pair of different times.</returns>
    public static bool TryRead(string? typed, out QuietHours? hours)
    {
        hours = null;
        var text = typed?.Trim() ?? "";
        if (text.Equals("off", StringComparison.OrdinalIgnoreCase) || text.Equals("none", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        if (Pair().Match(text) is not { Success: true } match || Time(match, "from") is not { } from || Time(match, "to") is not { } to || from == to)
        {
            return false;
        }

        hours = new QuietHours(from, to);
        return true;
    }

    private static LocalTime? Time(Match match, string name)
    {
        var hour = Number(match.Groups[name + "hour"].ValueSpan);
        var minute = Number(match.Groups[name + "minute"].ValueSpan);
        var half = match.Groups[name + "half"].Value;
        if (half.Length > 0)
        {
            hour = hour is < 1 or > 12 ? 99 : (hour % 12) + (half[0] is 'p' or 'P' ? 12 : 0);
        }

        return hour == 24 && minute == 0 ? LocalTime.Midnight : hour < 24 && minute < 60 ? new LocalTime(hour, minute) : null;
    }

    private static int Number(ReadOnlySpan<char> digits) =>
        digits.IsEmpty ? 0 : int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<fromhour>[0-9]{1,2})(?:[:.](?<fromminute>[0-9]{2}))?\s*(?<fromhalf>[ap]m)?\s*(?:-|–|to|until)\s*(?<tohour>[0-9]{1,2})(?:[:.](?<tominute>[0-9]{2}))?\s*(?<tohalf>[ap]m)?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Pair();
}
