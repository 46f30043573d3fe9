using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using MicroNeedlingBot.Knowledge.Checks;

namespace MicroNeedlingBot.Moderation.Checks;

/// <summary>No mention, and no character that nobody sees.</summary>
internal static partial class CharacterRules
{
    public static IEnumerable<EditFinding> Find(Draft draft) => draft.Texts.SelectMany(each => OfText(each.Field, each.Text));

    private static IEnumerable<EditFinding> OfText(string field, string text)
    {
        if (Hidden(text, field) is { } hidden)
        {
            yield return EditFinding.Error(field, "hidden-character", $"There is the invisible character U+{hidden.Value:X4}{Named(hidden)}, which can make a text read other than it is written. Type the text by hand instead of pasting it.");
        }

        foreach (var flaw in SentText.Flaws(text).Where(flaw => flaw.Rule is "mention"))
        {
            yield return EditFinding.Error(field, flaw.Rule, flaw.Message);
        }

        if (Account().Match(text) is { Success: true } account)
        {
            yield return EditFinding.Error(field, "mention", $"“{account.Value}” would call somebody on Telegram. Write the name without the @.");
        }
    }

    /// <summary>The first hidden character; half a character counts too. A joiner inside emoji is none, nor is a line end in an answer.</summary>
    private static Rune? Hidden(string text, string field)
    {
        Rune? before = null;
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar || (IsHidden(rune, field) && !(rune.Value == '\u200d' && before is { Value: > 0x2000 })))
            {
                return rune;
            }

            before = rune;
        }

        return null;
    }

    private static bool IsHidden(Rune rune, string field) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control => rune.Value is not '\t' && !(rune.Value is '\n' && field is Forms.EntryFields.Answer),
        UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse => true,
        _ => false,
    };

    private static string Named(Rune rune) => rune.Value switch
    {
        0 => " (a null byte)",
        0x202e => " (it turns the direction of writing)",
        0x200b => " (a space without width)",
        0xfffd => " (half a character)",
        _ => "",
    };

    [GeneratedRegex(@"(?<![\w.])@[A-Za-z][A-Za-z0-9_]{3,31}\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Account();
}
