using System.Text.RegularExpressions;
using MicroNeedlingBot.Reminders.TimePhrases;
using NodaTime;

namespace MicroNeedlingBot.Reminders.Commands;

/// <summary>Until when a pause lasts, as people type it: a moment, a day ("friday" ends at nine), or a length ("3 days").</summary>
internal static partial class PauseText
{
    private const string Morning = " 9am";

    public static TimeReading Read(string typed, Instant now, DateTimeZone zone)
    {
        var text = Lead().Replace(typed.Trim(), "");
        var reading = Day(text, now, zone);
        if (reading.Outcome != TimeOutcome.Ok && Day("in " + text, now, zone) is { Outcome: TimeOutcome.Ok } length)
        {
            return length;
        }

        return reading;
    }

    /// <summary>A moment, or a day's morning.</summary>
    private static TimeReading Day(string text, Instant now, DateTimeZone zone)
    {
        var reading = TimePhraseReader.Read(text, now, zone);
        return reading.Outcome == TimeOutcome.NeedsTime ? TimePhraseReader.Read(text + Morning, now, zone) : reading;
    }

    [GeneratedRegex(@"^(?:until|till|for)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Lead();
}
