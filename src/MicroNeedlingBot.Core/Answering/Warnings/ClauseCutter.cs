using System.Globalization;
using MicroNeedlingBot.Answering.Text;

namespace MicroNeedlingBot.Answering.Warnings;

/// <summary>
/// Cuts a message into sentences (at stops, line ends, dashes and emoji) and those into clauses (at commas, "but",
/// "because", and at "and" or "so" where a new subject begins), so that a "no" denies what it stands before and no more.
/// </summary>
internal static class ClauseCutter
{
    private const int Head = 8_000;
    private const int Tail = 4_000;

    /// <summary>The message's words, each with its clause and its sentence.</summary>
    public static Message Cut(string text)
    {
        var builder = new MessageBuilder();
        if (text.Length <= Head + Tail)
        {
            Cut(text, builder);
        }
        else
        {
            Cut(text[..Head], builder);
            builder.EndSentence();
            Cut(text[^Tail..], builder);
        }

        return builder.Build();
    }

    private static void Cut(string text, MessageBuilder builder)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var cut = CutAt(text, i);
            if (cut == Mark.None)
            {
                continue;
            }

            Take(text, start, i, builder);
            start = i + 1;
            if (cut == Mark.Comma)
            {
                builder.EndFragment();
            }
            else
            {
                builder.EndSentence();
            }
        }

        Take(text, start, text.Length, builder);
        builder.EndSentence();
    }

    private static void Take(string text, int start, int end, MessageBuilder builder)
    {
        if (end > start)
        {
            builder.Add(Tokeniser.Tokens(text[start..end], int.MaxValue));
        }
    }

    private static Mark CutAt(string text, int i) => text[i] switch
    {
        // 1.5 mm, 38,9 degrees
        '.' or ',' or ':' when IsDigit(text, i - 1) && IsDigit(text, i + 1) => Mark.None,
        ',' or '(' or ')' or ':' => Mark.Comma,
        '.' or '!' or '?' or '\n' or '\r' or ';' or '\u2026' or '\u2014' or '\u2013' => Mark.Sentence,
        '-' when !IsLetter(text, i - 1) || !IsLetter(text, i + 1) => IsDigit(text, i + 1) ? Mark.None : Mark.Comma,
        < '\u2000' => Mark.None,
        var c => CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.OtherSymbol or UnicodeCategory.Surrogate
            ? Mark.Sentence
            : Mark.None,
    };

    private static bool IsDigit(string text, int i) => i >= 0 && i < text.Length && char.IsAsciiDigit(text[i]);

    private static bool IsLetter(string text, int i) => i >= 0 && i < text.Length && char.IsLetter(text[i]);

    private enum Mark
    {
        None,
        Comma,
        Sentence,
    }
}
