using System.Collections.Concurrent;
using System.Security.Cryptography;
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
    // Ten seconds and more lie between them: an outage of minutes loses no answer.
    private const int MostAttempts = 40;
    private static readonly Duration s_lease = Duration.FromSeconds(90);
    private static readonly Duration s_margin = Duration.FromSeconds(5);
    private static readonly TimeSpan s_tick = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_grace = TimeSpan.FromSeconds(6);

    // Never reused: an older process with the same one could finish what this one holds.
    private readonly long _owner = BitConverter.ToInt64(RandomNumberGenerator.GetBytes(sizeof(long))) & long.MaxValue;

    // Not written down yet: it goes along with the next look.
    private readonly ConcurrentQueue<FinishedReply> _finished = new();

    /// <summary>How many replies are on their way at once at most.</summary>
    public int MostAtOnce { get; init; } = 32;

    /// <summary>
    /// Sends all that can be sent now. Asked to stop, it takes no more, gives what is on its way six seconds, and puts the
    /// rest back.
    /// </summary>
    /// <param name="queued">Gives a task that ends when something more was queued; null where nothing is meanwhile.</param>
    /// <param name="cancel">Asks to stop.</param>
    /// <exception cref="StorageFaultException">The store can't do its work; what was not sent stays queued.</exception>
    public async ValueTask DrainAsync(Func<Task>? queued, CancellationToken cancel)
    {
        using var late = new CancellationTokenSource(Timeout.InfiniteTimeSpan, time);
        await using var stopping = cancel.Register(() => late.CancelAfter(s_grace));
        var chats = new List<(Task Task, int Replies)>();
        while (true)
        {
            // Before looking: what is queued from here on ends it.
            var more = queued?.Invoke();
            var room = cancel.IsCancellationRequested ? 0 : MostAtOnce - chats.Sum(chat => chat.Replies);
            var until = Now + s_lease - s_margin;
            var claimed = await ExchangeAsync(room);
            chats.AddRange(claimed.GroupBy(reply => (reply.Account.Id, reply.Chat)).Select(chat => (InOrderAsync([.. chat], until, cancel, late.Token), chat.Count())));

            if (chats.Count == 0)
            {
                return;
            }

            await AnyAsync(chats.ConvertAll(chat => chat.Task), cancel.IsCancellationRequested ? null : more);
            foreach (var (done, _) in chats.Where(chat => chat.Task.IsCompleted).ToList())
            {
                chats.RemoveAll(chat => chat.Task == done);
                await done;
            }
        }
    }

    /// <summary>Sends all that can be sent now.</summary>
    /// <exception cref="StorageFaultException">The store can't do its work; what was not sent stays queued.</exception>
    public ValueTask DrainAsync(CancellationToken cancel) => DrainAsync(queued: null, cancel);

    /// <summary>
    /// Writes down what is done and takes what waits, in one transaction. After a crash what was not written down is unclear,
    /// as if the crash had come a moment before: it is not sent again.
    /// </summary>
    private async ValueTask<IReadOnlyList<QueuedReply>> ExchangeAsync(int room)
    {
        var finished = new List<FinishedReply>();
        while (_finished.TryDequeue(out var done))
        {
            finished.Add(done);
        }

        try
        {
            return room > 0 || finished.Count > 0 ? await outbox.ExchangeAsync(_owner, finished, Now, s_lease, room, CancellationToken.None) : [];
        }
        catch (StorageFaultException)
        {
            finished.ForEach(_finished.Enqueue);
            throw;
        }
    }

    /// <summary>A slow chat holds nobody else up: what is queued or due meanwhile is looked for.</summary>
    private async ValueTask AnyAsync(List<Task> sending, Task? more)
    {
        using var enough = new CancellationTokenSource();
        await Task.WhenAny(more is null ? sending : [.. sending, more, Task.Delay(s_tick, time, enough.Token)]);
        await enough.CancelAsync();
    }

    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    private async Task InOrderAsync(IReadOnlyList<QueuedReply> chat, Instant until, CancellationToken cancel, CancellationToken late)
    {
        // In the background: whoever began it has others to begin.
        await Task.Yield();
        var putBack = new HashSet<long>();
        foreach (var queued in chat)
        {
            // With the lease goes the right to begin: somebody else may have it by then.
            if (!putBack.Contains(queued.Id) && Now < until)
            {
                putBack.UnionWith(cancel.IsCancellationRequested ? await PutBackAsync(queued, Now) : await SendAsync(queued, isLast: queued == chat[^1], late));
            }
        }
    }

    /// <summary>Sends one; answers with those behind it that must wait with it.</summary>
    private async ValueTask<IReadOnlyList<long>> SendAsync(QueuedReply queued, bool isLast, CancellationToken late)
    {
        var channel = channels.FirstOrDefault(known => known.Platform == queued.Account.Platform);
        if (channel is null || queued.PossibleRepeat || ReplyJson.Read(queued.Json) is not { } reply)
        {
            await FinishAsync(queued, new Undeliverable("no-way"), isLast);
            return [];
        }

        try
        {
            var outcome = await channel.SendAsync(new OutgoingReply(queued.Account, queued.Chat, reply, queued.Place), late);
            if (outcome is TryAgain again && queued.Attempts + 1 < MostAttempts)
            {
                return await PutBackAsync(queued, again.At);
            }

            await FinishAsync(queued, outcome, isLast);
            return [];
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested)
        {
            // Its turn had not come.
            return await PutBackAsync(queued, Now);
        }
    }

    // What became of a reply is noted even while all stops.
    private ValueTask<IReadOnlyList<long>> PutBackAsync(QueuedReply queued, Instant at) => outbox.RetryAsync(_owner, queued.Id, at, CancellationToken.None);

    /// <summary>
    /// The last of a chat is written down along with the next look. One that others wait behind at once: after a crash those
    /// behind an open one count as not begun.
    /// </summary>
    private async ValueTask FinishAsync(QueuedReply queued, DeliveryOutcome outcome, bool isLast)
    {
        var done = new FinishedReply(queued.Id, outcome is Delivered, (outcome as Delivered)?.MessageId);
        if (isLast)
        {
            _finished.Enqueue(done);
        }
        else
        {
            await outbox.FinishAsync(_owner, done.Id, done.Sent, done.SentAs, CancellationToken.None);
        }
    }
}
