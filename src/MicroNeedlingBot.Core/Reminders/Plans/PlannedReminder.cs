using NodaTime;

namespace MicroNeedlingBot.Reminders.Plans;

/// <summary>A point of one session with its instant.</summary>
/// <param name="Slot">Its place in the plan, 0 to 63.</param>
/// <param name="Point">The point.</param>
/// <param name="Local">The wall time of <paramref name="DueAt"/> in the session's zone.</param>
/// <param name="DueAt">When it is to be sent, after quiet hours.</param>
/// <param name="State">What is to be done with it now.</param>
public sealed record PlannedReminder(int Slot, ReminderPoint Point, LocalDateTime Local, Instant DueAt, PlannedState State);

/// <summary>What is to be done with a point when a session is registered or moved.</summary>
public enum PlannedState
{
    /// <summary>It lies ahead.</summary>
    Pending,

    /// <summary>Its time has passed but it still makes sense: it is said at once, in its late words.</summary>
    Now,

    /// <summary>It makes no sense any more.</summary>
    Skipped,
}
