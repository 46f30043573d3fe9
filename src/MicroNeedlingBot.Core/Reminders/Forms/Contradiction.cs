using System.Text.RegularExpressions;
using MicroNeedlingBot.Reminders.TimePhrases;
using NodaTime;

namespace MicroNeedlingBot.Reminders.Forms;

/// <summary>A weekday that contradicts the date beside it: one of the two was meant, so both are offered.</summary>
internal static partial class Contradiction
{
    /// <summary>The two moments to choose from; null when that is not what is wrong.</summary>
    public static TimeReading? Of(string typed, Instant now, DateTimeZone zone)
    {
        if (Weekdays().Match(typed) is not { Success: true } day || Times().Match(typed) is not { Success: true } time)
        {
            return null;
        }

        var date = TimePhraseReader.Read(Weekdays().Replace(typed, " ").Trim(' ', ','), now, zone, TimeDirection.FutureOrLastWeek);
        var weekday = TimePhraseReader.Read($"{day.Value} {time.Value}", now, zone, TimeDirection.FutureOrLastWeek);
        return date.When is { } one && weekday.When is { } other && one != other
            ? TimeReading.Ambiguous("The weekday and the date don't fit together. Which do you mean?", one, other)
            : null;
    }

    [GeneratedRegex(@"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Weekdays();

    [GeneratedRegex(@"\b[0-9]{1,2}:[0-9]{2}\s*(?:[ap]m)?\b|\b[0-9]{1,2}\s*[ap]m\b|\bnoon\b|\bmidnight\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Times();
}
