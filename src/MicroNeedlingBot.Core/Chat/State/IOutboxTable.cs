using MicroNeedlingBot.Reminders;
using NodaTime;

namespace MicroNeedlingBot.Chat.State;

/// <summary>
/// The replies that wait to be sent, as a sender sees them. Replies to one chat are sent in the order in which they were
/// queued. Every call is one transaction; every write compares the owner, so that a sender whose lease was over loses.
/// </summary>
public interface IOutboxTable
{
    /// <summary>
    /// Takes what is due, or was taken by a sender whose lease is over, in the order of the queue. Nothing behind a
    /// reply of the same chat that waits for another try, or that another sender holds, is taken.
    /// </summary>
    ValueTask<IReadOnlyList<QueuedReply>> ClaimAsync(long owner, Instant now, Duration lease, int most, CancellationToken cancel);

    /// <summary>It is done, sent or given up: its text is blanked. False when it was not the owner's any more.</summary>
    /// <param name="owner">The sender.</param>
    /// <param name="id">Its place in the queue.</param>
    /// <param name="sent">Whether it was sent.</param>
    /// <param name="sentAs">The platform's id of it; null where it has none.</param>
    /// <param name="cancel">Gives up.</param>
    ValueTask<bool> FinishAsync(long owner, long id, bool sent, string? sentAs, CancellationToken cancel);

    /// <summary>
    /// Many are done, and others are taken, all in one transaction: a sender that is busy waits for the disk once. As
    /// <see cref="FinishAsync"/> for each, then <see cref="ClaimAsync"/>.
    /// </summary>
    async ValueTask<IReadOnlyList<QueuedReply>> ExchangeAsync(
        long owner, IReadOnlyList<FinishedReply> finished, Instant now, Duration lease, int most, CancellationToken cancel)
    {
        foreach (var done in finished)
        {
            await FinishAsync(owner, done.Id, done.Sent, done.SentAs, cancel);
        }

        return most == 0 ? [] : await ClaimAsync(owner, now, lease, most, cancel);
    }

    /// <summary>
    /// It surely did not arrive: it waits until <paramref name="at"/>. What the owner holds behind it in the same chat goes
    /// back too: answers with those ids, which must not be sent now.
    /// </summary>
    ValueTask<IReadOnlyList<long>> RetryAsync(long owner, long id, Instant at, CancellationToken cancel);

    /// <summary>Gives back all that an owner holds.</summary>
    ValueTask ReleaseAsync(long owner, CancellationToken cancel);

    /// <summary>When the next one can be taken; null when none waits.</summary>
    ValueTask<Instant?> NextDueAsync(CancellationToken cancel);
}

/// <summary>A reply that is done.</summary>
/// <param name="Id">Its place in the queue.</param>
/// <param name="Sent">Whether it was sent; else it was given up.</param>
/// <param name="SentAs">The platform's id of it; null where it has none.</param>
public sealed record FinishedReply(long Id, bool Sent, string? SentAs);

/// <summary>A reply that a sender took.</summary>
/// <param name="Id">Its place in the queue.</param>
/// <param name="Account">Whom it answers.</param>
/// <param name="Chat">The platform's id of the chat.</param>
/// <param name="Json">What it says.</param>
/// <param name="Attempts">How often it was tried before.</param>
/// <param name="PossibleRepeat">Whether it may have arrived already: a sender that had it was never heard of again.</param>
public sealed record QueuedReply(long Id, Account Account, string Chat, string Json, int Attempts, bool PossibleRepeat)
{
    /// <summary>Where in the chat it belongs.</summary>
    public ReplyPlace Place { get; init; } = ReplyPlace.New;
}
