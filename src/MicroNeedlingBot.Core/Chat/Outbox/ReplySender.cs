using System.Security.Cryptography;
using System.Threading.Channels;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.Reminders.Dispatch;
using NodaTime;

namespace MicroNeedlingBot.Chat.Outbox;

/// <summary>
/// Sends the replies that requests queued: those of one chat in their order, those of several chats side by side. A reply
/// whose fate is unclear is not sent again: an answer twice is worse than none, and who misses it asks again.
/// </summary>
/// <param name="outbox">The queue.</param>
/// <param name="channels">The platforms, each once.</param>
/// <param name="time">The clock.</param>
public sealed class ReplySender(IOutboxTable outbox, IReadOnlyList<IReplyChannel> channels, TimeProvider time)
{
    private const int MostAttempts = 8;
    private static readonly Duration s_lease = Duration.FromSeconds(90);

    // Never reused: an older process with the same one could finish what this one holds.
    private readonly long _owner = BitConverter.ToInt64(RandomNumberGenerator.GetBytes(sizeof(long))) & long.MaxValue;

    private readonly Channel<Change> _changes = Channel.CreateUnbounded<Change>();
    private readonly List<FinishedReply> _finished = [];
    private int _underway;

    /// <summary>How many replies are on their way at once at most.</summary>
    public int MostAtOnce { get; init; } = 32;

    /// <summary>Something was queued: a sender that is at work takes it at once.</summary>
    public void Nudge() => _changes.Writer.TryWrite(Change.None);

    /// <summary>Sends all that can be sent now. One caller at a time.</summary>
    /// <exception cref="StorageFaultException">The store can't do its work; what was not sent stays queued.</exception>
    public async ValueTask DrainAsync(CancellationToken cancel)
    {
        try
        {
            do
            {
                await ExchangeAsync(MostAtOnce - _underway, cancel);
            }
            while (await ChangedAsync(cancel));
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            await SettleAsync();
            throw;
        }
    }

    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    /// <summary>Writes down what is done, and takes what waits: a slow chat holds nobody else up.</summary>
    private async ValueTask ExchangeAsync(int room, CancellationToken cancel)
    {
        if (room == 0 && _finished.Count == 0)
        {
            return;
        }

        var claimed = await outbox.ExchangeAsync(_owner, _finished, Now, s_lease, room, cancel);
        _finished.Clear();
        _underway += claimed.Count;
        foreach (var chat in claimed.GroupBy(queued => (queued.Account.Id, queued.Chat)))
        {
            _ = InOrderAsync([.. chat], cancel);
        }
    }

    /// <summary>Waits until there is something to do; false when there is nothing to wait for.</summary>
    private async ValueTask<bool> ChangedAsync(CancellationToken cancel)
    {
        if (_underway == 0 && _changes.Reader.Count == 0)
        {
            return false;
        }

        await _changes.Reader.WaitToReadAsync(cancel);
        Exception? fault = null;
        while (_changes.Reader.TryRead(out var change))
        {
            _underway -= change.Left;
            fault ??= change.Fault;
            if (change.Finished is { } finished)
            {
                _finished.Add(finished);
            }
        }

        if (fault is not null)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(fault);
        }

        return true;
    }

    /// <summary>What is on its way is awaited, and what was sent is written down: nobody shall take it for unclear.</summary>
    private async ValueTask SettleAsync()
    {
        while (_underway > 0)
        {
            try
            {
                await ChangedAsync(CancellationToken.None);
            }
            catch (Exception fault) when (fault is OperationCanceledException or StorageFaultException)
            {
                // Its lease ends by itself.
            }
        }

        try
        {
            await ExchangeAsync(room: 0, CancellationToken.None);
        }
        catch (StorageFaultException)
        {
            // As if the program had been killed: unclear, and not sent again.
        }
    }

    private async Task InOrderAsync(IReadOnlyList<QueuedReply> chat, CancellationToken cancel)
    {
        var left = chat.Count;
        try
        {
            var putBack = new HashSet<long>();
            foreach (var queued in chat)
            {
                var finished = putBack.Contains(queued.Id) ? null : await SendAsync(queued, putBack, cancel);
                left--;
                _changes.Writer.TryWrite(new Change(finished, Left: 1, Fault: null));
            }
        }
        catch (Exception fault)
        {
            _changes.Writer.TryWrite(new Change(Finished: null, left, fault));
        }
    }

    /// <summary>Sends one; null when it waits for another try, and then those behind it wait with it.</summary>
    private async ValueTask<FinishedReply?> SendAsync(QueuedReply queued, HashSet<long> putBack, CancellationToken cancel)
    {
        var channel = channels.FirstOrDefault(known => known.Platform == queued.Account.Platform);
        if (channel is null || queued.PossibleRepeat || ReplyJson.Read(queued.Json) is not { } reply)
        {
            return new FinishedReply(queued.Id, Sent: false, SentAs: null);
        }

        var outcome = await channel.SendAsync(new OutgoingReply(queued.Account, queued.Chat, reply, queued.Place), cancel);
        if (outcome is TryAgain again && queued.Attempts + 1 < MostAttempts)
        {
            putBack.UnionWith(await outbox.RetryAsync(_owner, queued.Id, again.At, cancel));
            return null;
        }

        return new FinishedReply(queued.Id, outcome is Delivered, (outcome as Delivered)?.MessageId);
    }

    /// <summary>What happened to a reply that was on its way.</summary>
    /// <param name="Finished">It is done; null where it isn't.</param>
    /// <param name="Left">How many are not on their way any more.</param>
    /// <param name="Fault">What went wrong in the store, or that it was asked to stop.</param>
    private readonly record struct Change(FinishedReply? Finished, int Left, Exception? Fault)
    {
        public static Change None => default;
    }
}
