using System.Globalization;
using System.Text;

namespace MicroNeedlingBot.Reminders.TimePhrases.Words;

/// <summary>A phrase in lower case, with plain spaces, dashes, quotes and digits.</summary>
internal static class PlainPhrase
{
    private const string Hidden = "There are hidden characters in that. Type the date and time plainly, like: friday 3 april 6pm.";

    /// <summary>The plain text; null and why, where the text holds what a reader cannot see.</summary>
    public static (string? Text, string Problem) Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsLeftOut(rune.Value))
            {
                continue;
            }

            if (Mislead(rune))
            {
                return (null, Hidden);
            }

            Append(plain, rune);
        }

        return (plain.ToString(), "");
    }

    /// <summary>Zero-width marks that keyboards and web pages leave behind; they change nothing that is seen.</summary>
    private static bool IsLeftOut(int value) =>
        value is (>= 0x200B and <= 0x200E) or 0x2060 or 0xFEFF or 0x00AD or 0xFE0E or 0xFE0F or 0x20E3;

    /// <summary>Control characters, marks that turn the direction of writing, and bytes that were no text.</summary>
    private static bool Mislead(Rune rune) => rune.Value == 0xFFFD || Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control => rune.Value is not ('\t' or '\n' or '\r'),
        UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate => true,
        _ => false,
    };

    private static void Append(StringBuilder plain, Rune rune)
    {
        switch (rune.Value)
        {
            case var _ when Rune.IsWhiteSpace(rune) || IsSmiley(rune.Value):
                plain.Append(' ');
                break;
            case >= 0xFF01 and <= 0xFF5E: // full-width forms of ASCII
                plain.Append(char.ToLowerInvariant((char)(rune.Value - 0xFEE0)));
                break;
            case 0x2018 or 0x2019 or 0x201B or 0x02BC or '`':
                plain.Append('\'');
                break;
            case 0x201C or 0x201D or 0x201E:
                plain.Append('"');
                break;
            case 0x2212:
            case var _ when Rune.GetUnicodeCategory(rune) == UnicodeCategory.DashPunctuation:
                plain.Append('-');
                break;
            case 0x00BD:
                plain.Append(plain.Length > 0 && char.IsAsciiDigit(plain[^1]) ? ".5" : "half");
                break;
            default:
                plain.Append(Rune.ToLowerInvariant(rune).ToString());
                break;
        }
    }

    /// <summary>Faces and the like say nothing about time; clocks, crosses and gestures of refusal do, so they stay.</summary>
    private static bool IsSmiley(int value) =>
        value is (>= 0x1F600 and <= 0x1F637) or 0x1F642 or 0x1F643 or 0x1F64F or 0x1F44D or 0x1F389 or 0x2728 or 0x2764 or 0x1F489 or (>= 0x1F3FB and <= 0x1F3FF);
}
