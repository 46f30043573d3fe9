using System.Globalization;
using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Chat.Dialogues;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Reminders.Messages;
using NodaTime;

namespace MicroNeedlingBot.Reminders.Forms;

/// <summary>Which of their sessions a member means: the only one, or the one that they picked.</summary>
internal static class SessionPicking
{
    /// <summary>The field that holds the session's number.</summary>
    public const string Field = "session";

    /// <summary>The member's open session of a number as it was typed; null when there is none of theirs.</summary>
    public static Session? Find(IReadOnlyList<Session> open, string? typed) =>
        typed is null ? (open.Count == 1 ? open[0] : null)
        : long.TryParse(typed.Trim().TrimStart('#'), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? open.FirstOrDefault(session => session.Id == id)
        : null;

    /// <summary>Says that there is none, or asks which one; picking runs a command line with the number behind it.</summary>
    public static Reply Ask(IReadOnlyList<Session> open, Instant now, string lead, string line) => open.Count == 0
        ? None
        : new Reply([new ChoiceList(lead, [.. open.Select((session, at) => new Choice(at + 1, SessionWords.Line(session, now, DateTimeZoneProviders.Tzdb), new SayText(line + Id(session))))])]);

    /// <summary>What to say to a member without a session.</summary>
    public static Reply None { get; } = Reply.Of("You have no session registered. /session add registers one.");

    /// <summary>A session's number, to be typed.</summary>
    public static string Id(Session session) => session.Id.ToString(CultureInfo.InvariantCulture);

    /// <summary>Asks which session is meant, inside a form.</summary>
    public static Turn Ask(Request request, OpenDialogue dialogue, IReadOnlyList<Session> open, string lead) =>
        open.Count == 0 ? request.End(None) : request.Ask(dialogue.Without(Field), Field, Ask(open, request.Caller!.Now, lead, line: ""));
}
