using System.Globalization;

namespace MicroNeedlingBot.Reminders.TimePhrases.Words;

/// <summary>Cuts a plain phrase into words, numbers and signs.</summary>
internal static class Tokeniser
{
    private const int MostDigits = 8;

    public static IReadOnlyList<Token> Tokens(string plain) => NumberWords.Join(Dots.Join(Cut(plain)));

    private static List<Token> Cut(string plain)
    {
        var tokens = new List<Token>();
        var spaced = true;
        for (var at = 0; at < plain.Length;)
        {
            if (plain[at] == ' ')
            {
                spaced = true;
                at++;
                continue;
            }

            var end = End(plain, at);
            tokens.Add(Token(plain[at..end], spaced));
            spaced = false;
            at = end;
        }

        return tokens;
    }

    private static int End(string plain, int at)
    {
        if (plain[at] == '2' && (at == 0 || !char.IsLetterOrDigit(plain[at - 1])))
        {
            var chunk = Run(plain, at, char.IsLetterOrDigit);
            if (Lexicon.IsWordWithDigit(plain.AsSpan(at, chunk - at)))
            {
                return chunk;
            }
        }

        return plain[at] switch
        {
            var c when char.IsAsciiDigit(c) => Run(plain, at, char.IsAsciiDigit),
            var c when IsLetter(c) => WordEnd(plain, at),
            _ => at + 1,
        };
    }

    private static int WordEnd(string plain, int at)
    {
        var end = Run(plain, at, IsLetter);
        while (end + 1 < plain.Length && plain[end] == '\'' && IsLetter(plain[end + 1]))
        {
            end = Run(plain, end + 1, IsLetter);
        }

        return end;
    }

    private static int Run(string plain, int at, Func<char, bool> belongs)
    {
        while (at < plain.Length && belongs(plain[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>Halves of characters beyond the basic plane count as letters: unknown words, as a whole.</summary>
    private static bool IsLetter(char c) => char.IsLetter(c) || char.IsSurrogate(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;

    private static Token Token(string text, bool spaced)
    {
        if (char.IsAsciiDigit(text[0]) && char.IsAsciiDigit(text[^1]))
        {
            var value = text.Length <= MostDigits ? int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) : -1;
            return new Token(TokenKind.Number, text, value, spaced);
        }

        return char.IsAsciiDigit(text[0]) || IsLetter(text[0])
            ? new Token(TokenKind.Word, Lexicon.Canonical(text.Replace("'", "", StringComparison.Ordinal)), 0, spaced)
            : new Token(TokenKind.Sign, text, 0, spaced);
    }
}
