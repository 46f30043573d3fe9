using System.Collections.Concurrent;
using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Reminders.Dispatch;
using NodaTime;

namespace MicroNeedlingBot.Benchmarks.Stores;

/// <summary>Takes everything at once, and notes how late it is.</summary>
internal sealed class InstantChannel : IReminderChannel, IReminderWording
{
    private readonly ConcurrentDictionary<long, Instant> _due = new();

    /// <summary>Microseconds.</summary>
    public ConcurrentBag<double> Late { get; } = [];

    public Platforms Platform => Platforms.Discord;

    public ValueTask<DeliveryOutcome> SendAsync(PrivateMessage message, CancellationToken cancel)
    {
        Late.Add((Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow()) - _due[message.Account.Id]).TotalMilliseconds * 1_000);
        return new(new Delivered("1"));
    }

    public ValueTask<WordedReminders> WordAsync(IReadOnlyList<DueReminder> due, Instant now, CancellationToken cancel)
    {
        _due[due[0].Account.Id] = due[0].DueAt;
        return new(new WordedReminders([.. due.Select(_ => ReminderVerdict.Send)], Reply.Of("now")));
    }

    public ValueTask<Reconciliation> ReconcileAsync(PrivateMessage message, Duration sinceFirstTry, CancellationToken cancel) => new(new AskLater());
}
