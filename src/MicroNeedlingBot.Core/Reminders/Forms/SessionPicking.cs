using System.Globalization;
using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Chat.Dialogues;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Reminders.Messages;
using NodaTime;

namespace MicroNeedlingBot.Reminders.Forms;

/// <summary>
/// Which of their sessions a member means: the only one, or the one that they picked. What they type is its place in the
/// list that they see; what choices carry is its id with a "#" in front, which stays the same when the list changes.
/// </summary>
internal static class SessionPicking
{
    /// <summary>The field that holds the session's place or id.</summary>
    public const string Field = "session";

    /// <summary>The member's open session that was typed or picked; null when there is none of theirs.</summary>
    public static Session? Find(IReadOnlyList<Session> open, string? typed)
    {
        var said = typed?.Trim() ?? "";
        return said.Length > 1 && said[0] == '#' && Number(said[1..]) is { } id ? open.FirstOrDefault(session => session.Id == id)
            : Number(said) is { } place ? (place is >= 1 && place <= open.Count ? open[(int)place - 1] : null)
            : open.Count == 1 ? open[0]
            : null;
    }

    /// <summary>Says that there is none, or asks which one; picking runs a command line with the id behind it.</summary>
    public static Reply Ask(IReadOnlyList<Session> open, Instant now, string lead, string line, string? typed = null) => open.Count == 0
        ? None
        : new Reply([new ChoiceList(Wrong(typed) + lead, [.. open.Select((session, at) => new Choice(at + 1, SessionWords.Line(session, now, DateTimeZoneProviders.Tzdb), new SayText(line + Id(session))))])]);

    /// <summary>What to say to a member without a session.</summary>
    public static Reply None { get; } = Reply.Of("You have no session registered. /session add registers one.");

    /// <summary>A session as choices name it: "#12", which no place in the list looks like.</summary>
    public static string Id(Session session) => "#" + session.Id.ToString(CultureInfo.InvariantCulture);

    /// <summary>Asks which session is meant, inside a form.</summary>
    public static Turn Ask(Request request, OpenDialogue dialogue, IReadOnlyList<Session> open, string lead)
    {
        var typed = dialogue[Field];
        return open.Count == 0 ? request.End(None)
            : typed is null ? request.Ask(dialogue, Field, Ask(open, request.Caller!.Now, lead, line: ""))
            : request.AskAgain(dialogue, Field, Wrong(typed).Trim(), Ask(open, request.Caller!.Now, lead, line: ""));
    }

    private static string Wrong(string? typed) => typed is null ? ""
        : Number(typed.Trim().TrimStart('#')) is { } number ? typed.Contains('#', StringComparison.Ordinal) ? "That session is no longer open. " : $"There is no number {number} in your list. "
        : "I can't tell which one that is. ";

    private static long? Number(string typed) =>
        long.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
