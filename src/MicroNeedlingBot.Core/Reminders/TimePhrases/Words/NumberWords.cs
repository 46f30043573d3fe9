using System.Collections.Frozen;

namespace MicroNeedlingBot.Reminders.TimePhrases.Words;

/// <summary>Numbers that are spelt out, from one to ninety-nine, and ordinals from first to thirty-first.</summary>
internal static class NumberWords
{
    private static readonly string[] s_units =
    [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
        "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] s_tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    private static readonly string[] s_ordinals =
    [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
        "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
    ];

    private static readonly FrozenDictionary<string, (int Value, bool Ordinal)> s_values = Values();

    public static IEnumerable<string> All => s_values.Keys;

    /// <summary>Makes numbers of the words, tens and units as one: "twenty-first", "forty five".</summary>
    public static List<Token> Join(List<Token> tokens)
    {
        var joined = new List<Token>(tokens.Count);
        for (var at = 0; at < tokens.Count; at++)
        {
            if (Value(tokens, at) is not { } number)
            {
                joined.Add(tokens[at]);
                continue;
            }

            var unitAt = at + 1 < tokens.Count && tokens[at + 1].IsGlued('-') ? at + 2 : at + 1;
            if (number is { Value: >= 20, Ordinal: false } && number.Value % 10 == 0 && Value(tokens, unitAt) is { Value: < 10 } unit)
            {
                number = (number.Value + unit.Value, unit.Ordinal);
                joined.Add(Number(tokens[at], number));
                at = unitAt;
            }
            else
            {
                joined.Add(Number(tokens[at], number));
            }
        }

        return joined;
    }

    private static Token Number(Token word, (int Value, bool Ordinal) number) =>
        new(TokenKind.Number, "", number.Value, word.Spaced, number.Ordinal);

    private static (int Value, bool Ordinal)? Value(List<Token> tokens, int at) =>
        at < tokens.Count && tokens[at].Kind == TokenKind.Word && s_values.TryGetValue(tokens[at].Text, out var number) ? number : null;

    private static FrozenDictionary<string, (int Value, bool Ordinal)> Values()
    {
        var values = new Dictionary<string, (int Value, bool Ordinal)>(StringComparer.Ordinal);
        for (var i = 0; i < s_units.Length; i++)
        {
            values[s_units[i]] = (i + 1, false);
            values[s_ordinals[i]] = (i + 1, true);
        }

        for (var i = 0; i < s_tens.Length; i++)
        {
            values[s_tens[i]] = ((i + 2) * 10, false);
        }

        values["twentieth"] = (20, true);
        values["thirtieth"] = (30, true);
        return values.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
