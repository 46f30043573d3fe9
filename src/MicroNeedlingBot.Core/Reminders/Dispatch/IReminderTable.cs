using MicroNeedlingBot.Chat.State;
using NodaTime;

namespace MicroNeedlingBot.Reminders.Dispatch;

/// <summary>
/// The table of reminders as a worker sees it. Every write compares id, epoch, state and owner: where another worker or
/// the member was faster, nothing changes. Every call is one transaction that is durable when it returns, and may be
/// repeated: a result that was written before changes nothing. Calls may come from several threads. Where the store
/// can't do its work they throw <see cref="StorageFaultException"/>.
/// </summary>
public interface IReminderTable
{
    /// <summary>Takes what is due: pending to claimed, oldest first, under a lease.</summary>
    /// <param name="claim">Who claims, until when, how many.</param>
    /// <param name="cancel">Gives up before anything changed.</param>
    ValueTask<IReadOnlyList<DueReminder>> ClaimAsync(Claim claim, CancellationToken cancel);

    /// <summary>
    /// Takes what else is due of some accounts, so that what one member missed becomes one message: pending to claimed,
    /// under the same lease as <see cref="ClaimAsync"/>.
    /// </summary>
    ValueTask<IReadOnlyList<DueReminder>> ClaimOfAccountsAsync(Claim claim, IReadOnlyCollection<long> accountIds, CancellationToken cancel);

    /// <summary>
    /// Writes the outcomes of the sends before, and what is to become of the next ones: claimed to sending, skipped,
    /// held or pending again; one that was swept to sending once more, or to ambiguous and back. Each intent to send
    /// counts as an attempt. Answers with the ids that are now surely this worker's to send: those that became sending or
    /// ambiguous.
    /// A result applies to rows in sending that the owner holds: delivered to sent; unreachable to held, and the account
    /// to not reachable; undeliverable to failed; try again to pending at its time; unknown leaves the row as it is, until
    /// its lease is over. To one that the owner made ambiguous only delivered applies. Every result is added to the ledger.
    /// </summary>
    ValueTask<IReadOnlySet<long>> IntendAsync(long owner, IReadOnlyList<Intent> intents, IReadOnlyList<SendResult> results, Instant now, CancellationToken cancel);

    /// <summary>Returns to pending what an owner claimed and did not begin to send.</summary>
    ValueTask ReleaseAsync(long owner, CancellationToken cancel);

    /// <summary>
    /// Leases that are over: claimed ones return to pending; sending ones are taken over by <paramref name="owner"/>
    /// under a new lease and returned, to find out what became of them. Ambiguous ones are left alone. What was first
    /// tried at the same instant comes together, even where that is more than <paramref name="most"/>.
    /// </summary>
    ValueTask<IReadOnlyList<DueReminder>> SweepAsync(long owner, Instant now, Duration lease, int most, CancellationToken cancel);

    /// <summary>When the next pending reminder is due; null when none is.</summary>
    ValueTask<Instant?> NextDueAsync(CancellationToken cancel);
}

/// <summary>A worker's wish for work.</summary>
/// <param name="Owner">Random for each process start, never reused.</param>
/// <param name="Now">The time of the claim.</param>
/// <param name="DueBefore">Takes what is due before this.</param>
/// <param name="Lease">How long it is the owner's.</param>
/// <param name="Most">How many at most.</param>
public readonly record struct Claim(long Owner, Instant Now, Instant DueBefore, Duration Lease, int Most);

/// <summary>What is to become of a claimed reminder.</summary>
/// <param name="Id">The reminder.</param>
/// <param name="Epoch">Its epoch when it was claimed.</param>
/// <param name="Next">
/// <see cref="ReminderState.Sending"/>, <see cref="ReminderState.Skipped"/>, <see cref="ReminderState.Held"/> or
/// <see cref="ReminderState.Pending"/> of a claimed one; <see cref="ReminderState.Sending"/> or
/// <see cref="ReminderState.Ambiguous"/> of one that was swept.
/// </param>
/// <param name="DueAt">With pending, the new time; the time stays where null.</param>
public readonly record struct Intent(long Id, int Epoch, ReminderState Next, Instant? DueAt = null);

/// <summary>How a send ended, for the row and for the ledger.</summary>
/// <param name="Id">The reminder.</param>
/// <param name="Epoch">Its epoch when it was handed over.</param>
/// <param name="Attempt">From 1.</param>
/// <param name="Nonce">The mark under which the platform may know it.</param>
/// <param name="Outcome">What the platform said.</param>
/// <param name="StartedAt">When it was handed over.</param>
/// <param name="FinishedAt">When the platform answered.</param>
public sealed record SendResult(long Id, int Epoch, int Attempt, string Nonce, DeliveryOutcome Outcome, Instant StartedAt, Instant FinishedAt);
