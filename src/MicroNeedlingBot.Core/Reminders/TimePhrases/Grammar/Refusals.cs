using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Reminders.TimePhrases.Words;

namespace MicroNeedlingBot.Reminders.TimePhrases.Grammar;

/// <summary>Why a phrase is refused, and words that always lead there.</summary>
internal static class Refusals
{
    private const int MostShown = 20;

    private const string OneOnly = "That names more than one moment. Write one date and one time, like: friday 3 april 6pm.";

    private const string Repeats = "That happens again and again. A session is one moment: write its date and time.";

    public static Refusal NoSuchTime { get; } = new("There is no such time of day: hours go from 0 to 23, minutes from 00 to 59.");

    public static Refusal NoSuchDate { get; } = new("There is no such date in the calendar.");

    public static Refusal TooFar { get; } = new("That is too far away.");

    /// <summary>A sign or number without a clear sense, or a word that could change the meaning, and that nobody here knows.</summary>
    public static Refusal NotUnderstood(Token token)
    {
        if (token.IsNumber)
        {
            return new($"I can't tell what the number {token.Value} stands for. Write a date like \"3 april\" and a time like \"6pm\".");
        }

        var word = VisibleText.Of(token.Text);
        var shown = token.Kind == TokenKind.Word && word is not ("in" or "from") && word.Length is > 0 and <= MostShown;
        return new($"{(shown ? $"I don't understand \"{word}\" there" : "I don't understand all of that")}. Write just the date and the time, like: friday 3 april 6pm.");
    }

    public static Match? Word(Cursor cursor)
    {
        var token = cursor[0];
        if (token.Kind != TokenKind.Word)
        {
            return null;
        }

        return token.Text switch
        {
            "or" or "and" or "to" or "between" or "until" or "till" or "either" => new Match(1, new Refusal(OneOnly)),
            "every" or "each" or "daily" or "weekly" or "monthly" => new Match(1, new Refusal(Repeats)),
            _ when token.Text.EndsWith("days", StringComparison.Ordinal) && token.Text.Length > 4 => new Match(1, new Refusal(Repeats)),
            _ => null,
        };
    }
}
