using System.Globalization;
using System.Text;

namespace MicroNeedlingBot.Chat.Replies;

/// <summary>
/// Takes out of a text what could act on a terminal or mislead a reader: control characters, escape sequences,
/// marks that turn the direction of writing, broken surrogates.
/// </summary>
public static class VisibleText
{
    /// <summary>The text on one line, with only what can be seen (and the joiners inside emoji).</summary>
    public static string Of(string text)
    {
        if (IsVisible(text))
        {
            return text;
        }

        var visible = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\n' or '\r' or '\t')
            {
                visible.Append(' ');
            }
            else if (!IsHidden(rune))
            {
                visible.Append(rune.ToString());
            }
        }

        return visible.ToString();
    }

    private static bool IsVisible(string text) =>
        !text.AsSpan().ContainsAnyExceptInRange(' ', '~');

    private static bool IsHidden(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => true,
        UnicodeCategory.Format => rune.Value is not ('\u200c' or '\u200d'),
        _ => false,
    };
}
