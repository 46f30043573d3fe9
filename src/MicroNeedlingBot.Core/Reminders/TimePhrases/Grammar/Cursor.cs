using MicroNeedlingBot.Reminders.TimePhrases.Words;

namespace MicroNeedlingBot.Reminders.TimePhrases.Grammar;

/// <summary>A place in a phrase, and what follows there.</summary>
internal readonly record struct Cursor(IReadOnlyList<Token> Tokens, int At)
{
    /// <summary>The token some places ahead; behind the last one stand ends without end.</summary>
    public Token this[int ahead] => At + ahead >= 0 && At + ahead < Tokens.Count ? Tokens[At + ahead] : Token.End;

    public Cursor Skip(int tokens) => this with { At = At + tokens };

    public bool Is(int ahead, params ReadOnlySpan<string> words)
    {
        var token = this[ahead];
        foreach (var word in words)
        {
            if (token.IsWord(word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How many of the next tokens are among these words.</summary>
    public int Run(int from, params ReadOnlySpan<string> words)
    {
        var length = 0;
        while (Is(from + length, words))
        {
            length++;
        }

        return length;
    }
}

/// <summary>What a recogniser found at a place.</summary>
/// <param name="Length">How many tokens it accounts for.</param>
/// <param name="Pieces">What they mean.</param>
internal sealed record Match(int Length, params IReadOnlyList<Piece> Pieces);
