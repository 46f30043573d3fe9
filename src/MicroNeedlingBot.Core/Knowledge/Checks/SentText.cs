using System.Text.RegularExpressions;

namespace MicroNeedlingBot.Knowledge.Checks;

/// <summary>What no sent text may hold, whatever its markup.</summary>
internal static partial class SentText
{
    /// <summary>All its flaws are errors.</summary>
    public static IEnumerable<Flaw> Flaws(string text)
    {
        foreach (var (number, line) in text.Split('\n').Index())
        {
            foreach (var found in line.Where(IsForbidden).Take(1))
            {
                yield return Flaw.Error(number, "control-character", $"The text has the invisible character U+{(int)found:X4}, which can't be sent. Take it out, or write a space.");
            }

            if (Mention().Match(line) is { Success: true } mention)
            {
                yield return Flaw.Error(number, "mention", $"The text has \"{mention.Value}\", which would call people. Write it in words, without the @.");
            }
        }
    }

    // Tabs are harmless; the direction marks can make a text read other than it is written.
    private static bool IsForbidden(char c) =>
        (char.IsControl(c) && c != '\t') || c is >= '\u202a' and <= '\u202e' or >= '\u2066' and <= '\u2069';

    [GeneratedRegex(@"@(everyone|here)\b|<@[!&]?\d+>", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Mention();
}
