using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace MicroNeedlingBot.Reminders.Forms;

/// <summary>How long after a session the next one is, as people type it: "6 weeks", "about a month".</summary>
internal static partial class IntervalText
{
    private static readonly string[] s_words = ["a", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>The time, in calendar units; null when there is none in the text.</summary>
    public static Period? Read(string typed)
    {
        if (Span().Match(typed.Trim()) is not { Success: true } match || Count(match.Groups["count"].Value) is not (> 0 and var count))
        {
            return null;
        }

        return char.ToLowerInvariant(match.Groups["unit"].Value[0]) switch
        {
            'w' => Period.FromWeeks(count),
            'm' => Period.FromMonths(count),
            _ => Period.FromDays(count),
        };
    }

    /// <summary>A number without a unit, which must be asked about; null when it is none.</summary>
    public static int? BareNumber(string typed) =>
        Bare().Match(typed.Trim()) is { Success: true } match && Count(match.Groups["count"].Value) is > 0 and var count ? count : null;

    private static int Count(string typed)
    {
        if (int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        var word = typed.Equals("an", StringComparison.OrdinalIgnoreCase) ? "a" : typed;
        var at = Array.FindIndex(s_words, each => each.Equals(word, StringComparison.OrdinalIgnoreCase));
        return at == 0 ? 1 : at;
    }

    [GeneratedRegex(@"^(?:in|after|about|around|roughly|maybe)?\s*(?:about|around)?\s*(?<count>[0-9]{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s*(?<unit>w(?:eeks?|ks?)?|d(?:ays?)?|months?)(?:\s+(?:later|after|on|please|pls|from then))*[.!]?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Span();

    [GeneratedRegex(@"^(?:in|after|about)?\s*(?<count>[0-9]{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?:\s+(?:please|pls))?[.!]?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Bare();
}
