using System.Text.RegularExpressions;
using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Chat.Dialogues;
using MicroNeedlingBot.Chat.Replies;

namespace MicroNeedlingBot.Reminders.Forms;

/// <summary>The field "kind": at home or in a clinic.</summary>
internal static partial class KindField
{
    private static Reply Question { get; } = new(
        [new ChoiceList("Where is it?", [new Choice(1, "At home", new SayText("home")), new Choice(2, "In a clinic", new SayText("clinic"))])]);

    /// <summary>Asks for it, again where the answer was neither.</summary>
    public static Turn Ask(Request request, OpenDialogue dialogue, string field) => dialogue[field] is null
        ? request.Ask(dialogue, field, Question)
        : request.AskAgain(dialogue, field, "A session is at home or in a clinic.", Question);

    /// <summary>The kind that was typed; null when it is neither, or both.</summary>
    public static SessionKind? Read(string? typed)
    {
        var (home, clinic) = (HomeWords().IsMatch(typed ?? ""), ClinicWords().IsMatch(typed ?? ""));
        return home == clinic ? null : home ? SessionKind.Home : SessionKind.Clinic;
    }

    /// <summary>Takes "at home" or "at the clinic" out of a time, where somebody said both at once.</summary>
    public static OpenDialogue TakeFrom(OpenDialogue dialogue, string when, string kind)
    {
        if (dialogue[when] is not { } typed || dialogue[kind] is not null || AskedBetween.IsLikely(typed) || PlaceWords().Match(typed) is not { Success: true } place)
        {
            return dialogue;
        }

        var rest = typed.Remove(place.Index, place.Length).Trim(' ', ',', '.', '!');
        var told = dialogue.With(kind, place.Value);
        return rest.Length == 0 || rest.Equals("please", StringComparison.OrdinalIgnoreCase) ? told.Without(when) : told.With(when, rest);
    }

    [GeneratedRegex(@"\b(?:home|myself|diy|bathroom|my\s+(?:place|house|flat))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex HomeWords();

    [GeneratedRegex(@"\b(?:clinic|salon|dermatologist|derm|doctor|spa|professional)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex ClinicWords();

    [GeneratedRegex(@"(?:\b(?:at|in)\s+)?(?:\b(?:the|a|my)\s+)?\b(?:home|clinic|salon|dermatologist|derm)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex PlaceWords();
}
