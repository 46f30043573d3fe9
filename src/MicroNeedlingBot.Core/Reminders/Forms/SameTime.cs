using MicroNeedlingBot.Reminders.Messages;
using NodaTime;

namespace MicroNeedlingBot.Reminders.Forms;

/// <summary>A second session at the same moment is most often the first one, typed twice.</summary>
internal static class SameTime
{
    /// <summary>The session that is at a moment already; null when none is.</summary>
    /// <param name="open">The member's open sessions.</param>
    /// <param name="time">The moment.</param>
    /// <param name="but">The session that is being moved.</param>
    public static Session? In(IReadOnlyList<Session> open, SessionTime time, Session? but = null) =>
        open.FirstOrDefault(session => session.Id != but?.Id && SessionTime.Of(session, DateTimeZoneProviders.Tzdb).Instant == time.Instant);

    /// <summary>Says so.</summary>
    public static string Words(Session same) =>
        $"You have a session then already: {SessionWords.Name(same)}, {MomentWords.Day(same.Start)}.";
}
