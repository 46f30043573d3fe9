using System.Globalization;
using System.Text;

namespace MicroNeedlingBot.Answering.Text;

/// <summary>
/// Cuts a text into lower-case words without accents, contractions written out: "What's ok, I'm" gives
/// <c>what is ok i am</c>. Letters, digits, inner apostrophes and the currency and per-cent signs count; all else
/// separates. Never throws, whatever the text.
/// </summary>
public static class Tokeniser
{
    private const string Signs = "$£€%";

    /// <summary>The words of a text in order, at most <paramref name="limit"/>.</summary>
    public static IReadOnlyList<string> Tokens(string text, int limit = 512)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var c in Fold(text))
        {
            if (words.Count >= limit)
            {
                return words;
            }

            if (char.IsLetterOrDigit(c))
            {
                word.Append(char.ToLowerInvariant(c));
            }
            else if (c == '\'' && word.Length > 0)
            {
                word.Append(c);
            }
            else
            {
                Flush(words, word);
                if (Signs.Contains(c, StringComparison.Ordinal))
                {
                    words.Add(c.ToString());
                }
            }
        }

        Flush(words, word);
        return words;
    }

    /// <summary>Curly apostrophes made straight, accents taken off, broken surrogates and invisible characters dropped.</summary>
    private static IEnumerable<char> Fold(string text)
    {
        foreach (var c in Decompose(text))
        {
            switch (CharUnicodeInfo.GetUnicodeCategory(c))
            {
                case UnicodeCategory.NonSpacingMark or UnicodeCategory.Format or UnicodeCategory.Surrogate:
                    break;
                default:
                    yield return c is '\u2019' or '\u2018' or '\u02bc' or '\u00b4' or '`' ? '\'' : c;
                    break;
            }
        }
    }

    private static string Decompose(string text)
    {
        if (System.Text.Ascii.IsValid(text))
        {
            return text;
        }

        // Lone surrogates and U+FFFE make Normalize throw; the replacement character is a separator like any other.
        var sound = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace('\uFFFE', '\uFFFD');
        return sound.Normalize(NormalizationForm.FormKD);
    }

    private static void Flush(List<string> words, StringBuilder word)
    {
        if (word.Length == 0)
        {
            return;
        }

        var written = word.ToString().TrimEnd('\'');
        word.Clear();
        if (Contractions.TryExpand(written, out var expanded))
        {
            words.AddRange(expanded);
        }
        else if (written.EndsWith("'s", StringComparison.Ordinal))
        {
            words.Add(written[..^2]);
        }
        else
        {
            words.Add(written.Replace("'", "", StringComparison.Ordinal));
        }
    }
}
