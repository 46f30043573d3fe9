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
    private const int MostAttempts = 8;
    private static readonly Duration s_lease = Duration.FromSeconds(90);

    // Never reused: an older process with the same one could finish what this one holds.
    private readonly long _owner = BitConverter.ToInt64(RandomNumberGenerator.GetBytes(sizeof(long))) & long.MaxValue;

    /// <summary>How many replies are on their way at once at most.</summary>
    public int MostAtOnce { get; init; } = 32;

    /// <summary>Sends all that can be sent now.</summary>
    /// <exception cref="StorageFaultException">The store can't do its work; what was not sent stays queued.</exception>
    public async ValueTask DrainAsync(CancellationToken cancel)
    {
        // Not by task: what ends before it waits is one and the same task for all.
        var chats = new List<(Task Sending, int Count)>();
        var underway = 0;
        while (true)
        {
            // A slow chat holds nobody else up: what is free is filled with what others wait for.
            var claimed = underway < MostAtOnce ? await outbox.ClaimAsync(_owner, Now, s_lease, MostAtOnce - underway, cancel) : [];
            foreach (var chat in claimed.GroupBy(queued => (queued.Account.Id, queued.Chat)))
            {
                chats.Add((InOrderAsync([.. chat], cancel), chat.Count()));
                underway += chat.Count();
            }

            if (chats.Count == 0)
            {
                return;
            }

            await Task.WhenAny(chats.Select(chat => chat.Sending));
            var done = chats.Find(chat => chat.Sending.IsCompleted);
            chats.Remove(done);
            underway -= done.Count;
            await done.Sending;
        }
    }

    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    private async Task InOrderAsync(IReadOnlyList<QueuedReply> chat, CancellationToken cancel)
    {
        var putBack = new HashSet<long>();
        foreach (var queued in chat)
        {
            if (!putBack.Contains(queued.Id))
            {
                putBack.UnionWith(await SendAsync(queued, cancel));
            }
        }
    }

    /// <summary>Sends one; answers with those behind it that must wait with it.</summary>
    private async ValueTask<IReadOnlyList<long>> SendAsync(QueuedReply queued, CancellationToken cancel)
    {
        var channel = channels.FirstOrDefault(known => known.Platform == queued.Account.Platform);
        if (channel is null || queued.PossibleRepeat || ReplyJson.Read(queued.Json) is not { } reply)
        {
            await outbox.FinishAsync(_owner, queued.Id, sent: false, sentAs: null, cancel);
            return [];
        }

        var outcome = await channel.SendAsync(new OutgoingReply(queued.Account, queued.Chat, reply, queued.Place), cancel);
        if (outcome is TryAgain again && queued.Attempts + 1 < MostAttempts)
        {
            return await outbox.RetryAsync(_owner, queued.Id, again.At, cancel);
        }

        await outbox.FinishAsync(_owner, queued.Id, outcome is Delivered, (outcome as Delivered)?.MessageId, cancel);
        return [];
    }
}
