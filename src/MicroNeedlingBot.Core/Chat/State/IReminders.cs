using MicroNeedlingBot.Reminders;
using MicroNeedlingBot.Reminders.Dispatch;
using NodaTime;

namespace MicroNeedlingBot.Chat.State;

/// <summary>The reminders of a member's sessions.</summary>
public interface IReminders
{
    /// <summary>
    /// Writes a session's reminders under its epoch. Rows that are named take the given time and state, whatever they
    /// were; rows that are not named and wait (pending, claimed, held) are cancelled; what was sent stays sent.
    /// </summary>
    ValueTask PlanAsync(Session session, IReadOnlyList<ReminderRow> rows, CancellationToken cancel);

    /// <summary>Writes some reminders of a session, under the epoch that it has, and leaves all others: a snooze, or its end.</summary>
    ValueTask WriteAsync(Session session, IReadOnlyList<ReminderRow> rows, CancellationToken cancel);

    /// <summary>Notes that the words of some slots were said in the conversation itself: what was just planned is not sent.</summary>
    ValueTask SaidInChatAsync(Session session, IReadOnlyList<int> slots, Instant at, CancellationToken cancel);

    /// <summary>
    /// Notes of what was sent last in some slots that the member did it, or takes that back. A send that nobody confirmed
    /// counts as arrived: they answered it.
    /// </summary>
    /// <param name="session">The session.</param>
    /// <param name="slots">At least one.</param>
    /// <param name="doneAt">When they did it; null where it is not done after all.</param>
    /// <param name="cancel">Gives up.</param>
    ValueTask SetDoneAsync(Session session, IReadOnlyList<int> slots, Instant? doneAt, CancellationToken cancel);

    /// <summary>All reminders of one of a member's sessions, by slot. Until the end of the request no worker changes them.</summary>
    ValueTask<IReadOnlyList<StoredReminder>> OfSessionAsync(long memberId, long sessionId, CancellationToken cancel);

    /// <summary>The next ones of a member that are not over, by time.</summary>
    ValueTask<IReadOnlyList<StoredReminder>> NextAsync(long memberId, int most, CancellationToken cancel);

    /// <summary>What was said of one of a member's sessions and would not be seen in its rows any more: they wait anew.</summary>
    ValueTask<IReadOnlyList<StoredReminder>> EarlierAsync(long memberId, long sessionId, CancellationToken cancel);

    /// <summary>
    /// The last ones of a member that were sent, failed, are held or were left out, latest first; also those that were
    /// sent and wait anew, because the session moved or they were asked for again.
    /// </summary>
    ValueTask<IReadOnlyList<StoredReminder>> LastAsync(long memberId, int most, CancellationToken cancel);

    /// <summary>Held ones become pending again: the member is back. Answers with how many.</summary>
    ValueTask<int> ResumeAsync(long memberId, CancellationToken cancel);
}

/// <summary>A reminder to be written.</summary>
/// <param name="Slot">Its slot, 0 to 255.</param>
/// <param name="DueAt">When it is due.</param>
/// <param name="State"><see cref="ReminderState.Pending"/>, <see cref="ReminderState.Skipped"/> or <see cref="ReminderState.Cancelled"/>.</param>
public readonly record struct ReminderRow(int Slot, Instant DueAt, ReminderState State);

/// <summary>A reminder as it stands.</summary>
/// <param name="Id">The session's id times 256, plus the slot.</param>
/// <param name="DueAt">When it is or was due.</param>
/// <param name="State">Where it stands.</param>
/// <param name="SentAt">When the platform took it; null before.</param>
public sealed record StoredReminder(long Id, Instant DueAt, ReminderState State, Instant? SentAt)
{
    /// <summary>Whether it tells of the past alone: its row was planned anew since.</summary>
    public bool Earlier { get; init; }

    /// <summary>Whether it was said in the conversation itself, and not as a message of its own.</summary>
    public bool InChat { get; init; }

    /// <summary>When the member said that it is done; null while they did not.</summary>
    public Instant? DoneAt { get; init; }

    /// <summary>When it was said, or else is or was due.</summary>
    public Instant At => SentAt ?? DueAt;
}
