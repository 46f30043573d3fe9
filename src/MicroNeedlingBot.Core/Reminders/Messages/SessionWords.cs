using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Reminders.Plans;
using NodaTime;

namespace MicroNeedlingBot.Reminders.Messages;

/// <summary>Sessions and plans in words. What members wrote is passed on as plain text, never as markup.</summary>
internal static class SessionWords
{
    /// <summary>"Your session at home", or the member's own words with the kind behind.</summary>
    public static string Name(Session session) =>
        session.Title.Length == 0 ? $"Your session {Place(session.Kind)}" : $"“{session.Title}” ({Kind(session.Kind)})";

    /// <summary>"at home", "in a clinic".</summary>
    public static string Place(SessionKind kind) => kind == SessionKind.Home ? "at home" : "in a clinic";

    /// <summary>"home", "clinic".</summary>
    public static string Kind(SessionKind kind) => kind == SessionKind.Home ? "home" : "clinic";

    /// <summary>The start on the session's own clock.</summary>
    public static ZonedDateTime Start(Session session, IDateTimeZoneProvider zones)
    {
        var time = SessionTime.Of(session, zones);
        return time.Instant.InZone(time.Zone);
    }

    /// <summary>A line for a list: name, start, how far off.</summary>
    public static string Line(Session session, Instant now, IDateTimeZoneProvider zones) =>
        $"{Name(session)}: {MomentWords.Full(Start(session, zones), now)}";

    /// <summary>The same in pieces, with words around it.</summary>
    public static IReadOnlyList<Run> Runs(string before, Session session, Instant now, IDateTimeZoneProvider zones, string after) =>
        [new Run($"{before}{Name(session)}: "), .. MomentWords.FullRuns(Start(session, zones), now), new Run(after)];

    /// <summary>What a planned point says in a list: when, and the first words.</summary>
    public static string Line(PlannedReminder planned, DateTimeZone zone) => planned.State switch
    {
        PlannedState.Pending => $"{MomentWords.Day(planned.DueAt.InZone(zone))}: {Topic(planned.Point)}",
        PlannedState.Now => $"at once: {Topic(planned.Point)}",
        _ => $"already past, not sent: {Topic(planned.Point)}",
    };

    /// <summary>A point in a few words.</summary>
    public static string Topic(ReminderPoint point) => point.Title;
}
