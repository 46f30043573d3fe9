namespace MicroNeedlingBot.Reminders.TimePhrases.Words;

/// <summary>What a token is.</summary>
internal enum TokenKind
{
    End,
    Word,
    Number,
    Sign,
}

/// <summary>A word, a number or a sign of a phrase.</summary>
/// <param name="Kind">Which of them.</param>
/// <param name="Text">Its text: a word's canonical spelling, a number's digits (none where it was spelt out).</param>
/// <param name="Value">A number's value; -1 for one that is too long to mean anything.</param>
/// <param name="Spaced">Whether it stands at the beginning or after a space.</param>
/// <param name="Ordinal">Whether the number says which ("3rd", "third") and not how many.</param>
internal readonly record struct Token(TokenKind Kind, string Text, int Value, bool Spaced, bool Ordinal = false)
{
    public static Token End { get; } = new(TokenKind.End, "", 0, Spaced: true);

    /// <summary>How many digits the number was written with; 0 where it was spelt out.</summary>
    public int Digits => Kind == TokenKind.Number ? Text.Length : 0;

    public bool IsNumber => Kind == TokenKind.Number && Value >= 0;

    public bool IsWord(string word) => Kind == TokenKind.Word && string.Equals(Text, word, StringComparison.Ordinal);

    public bool IsSign(char sign) => Kind == TokenKind.Sign && Text[0] == sign;

    /// <summary>Whether this sign stands directly after its neighbour.</summary>
    public bool IsGlued(char sign) => IsSign(sign) && !Spaced;
}
