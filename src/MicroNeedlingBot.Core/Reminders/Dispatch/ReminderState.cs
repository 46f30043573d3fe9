namespace MicroNeedlingBot.Reminders.Dispatch;

/// <summary>Where a reminder stands. The numbers are stored and stand in raw SQL.</summary>
public enum ReminderState
{
    /// <summary>It waits for its time.</summary>
    Pending = 0,

    /// <summary>A worker took it and has not begun to send.</summary>
    Claimed = 1,

    /// <summary>A worker may have handed it to the platform.</summary>
    Sending = 2,

    /// <summary>The platform took it.</summary>
    Sent = 3,

    /// <summary>It can never arrive: the account is gone.</summary>
    Failed = 4,

    /// <summary>Nobody knows whether it arrived. It is written before the one marked repeat is sent, so that there is never a second.</summary>
    Ambiguous = 5,

    /// <summary>Its window closed before it could be sent.</summary>
    Skipped = 6,

    /// <summary>The session was called off or moved. Also of rows that are never sent: they note when a point was read.</summary>
    Cancelled = 7,

    /// <summary>It is due, and the member can't be reached or paused reminders.</summary>
    Held = 8,
}
