namespace MicroNeedlingBot.Reminders.TimePhrases.Words;

/// <summary>Joins what dots and gaps cut apart: "p.m.", "a m", "o clock", and numbers with "st", "nd", "rd", "th".</summary>
internal static class Dots
{
    public static List<Token> Join(List<Token> tokens)
    {
        var joined = new List<Token>(tokens.Count);
        for (var at = 0; at < tokens.Count; at++)
        {
            var token = tokens[at];
            if (Meridiem(tokens, at) is { } length)
            {
                joined.Add(token with { Text = token.Text + "m" });
                at += length - 1;
            }
            else if (token.IsWord("o") && Next(tokens, at, 1).IsWord("clock"))
            {
                joined.Add(token with { Text = "oclock" });
                at++;
            }
            else if (joined is [.., { Kind: TokenKind.Number } number] && IsOrdinalEnding(token, number.Value))
            {
                joined[^1] = number with { Ordinal = true };
            }
            else
            {
                joined.Add(token);
            }
        }

        return joined;
    }

    /// <summary>How many tokens "p.m.", "p.m" or "p m" takes up.</summary>
    private static int? Meridiem(List<Token> tokens, int at)
    {
        if (at == 0 || !(tokens[at].IsWord("a") || tokens[at].IsWord("p")))
        {
            return null;
        }

        if (Next(tokens, at, 1).IsWord("m"))
        {
            return 2;
        }

        if (!Next(tokens, at, 1).IsGlued('.') || !Next(tokens, at, 2).IsWord("m"))
        {
            return null;
        }

        return Next(tokens, at, 3).IsGlued('.') ? 4 : 3;
    }

    private static bool IsOrdinalEnding(Token token, int number) =>
        !token.Spaced && token.Kind == TokenKind.Word && token.Text is "st" or "nd" or "rd" or "th" && number is > 0 and <= 31;

    private static Token Next(List<Token> tokens, int at, int ahead) => at + ahead < tokens.Count ? tokens[at + ahead] : Words.Token.End;
}
