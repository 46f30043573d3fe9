using System.Collections.Concurrent;
using MicroNeedlingBot.Chat.Commands;
using NodaTime;

namespace MicroNeedlingBot.Reminders.Dispatch.Loop;

/// <summary>Hands messages to platforms. Whatever a channel does, the answer is an outcome, and in bounded time.</summary>
internal sealed class PlatformSender(IEnumerable<IReminderChannel> channels, ISendLimiter limiter, Backoff backoff, DispatchSettings settings, TimeProvider time)
{
    /// <summary>A channel gets this long to answer after it was asked to give up.</summary>
    private static readonly TimeSpan s_grace = TimeSpan.FromSeconds(1);

    private readonly Dictionary<Platforms, IReminderChannel> _channels = channels.ToDictionary(channel => channel.Platform);
    private readonly ConcurrentDictionary<long, bool> _unreachable = new();

    public bool Serves(Platforms platform) => _channels.ContainsKey(platform);

    /// <summary>Whether an account was found unreachable after its reminders were claimed.</summary>
    public bool IsUnreachable(long accountId) => _unreachable.ContainsKey(accountId);

    /// <summary>What the table says counts again: it knows of all that was found.</summary>
    public void ForgetUnreachable() => _unreachable.Clear();

    public async Task<DeliveryOutcome> SendAsync(Outgoing outgoing, bool possibleRepeat)
    {
        var outcome = await AskAsync(
            cancel => _channels[outgoing.Account.Platform].SendAsync(outgoing.Message(possibleRepeat), cancel),
            fault => (DeliveryOutcome)new UnknownOutcome(fault.GetType().Name));
        switch (outcome)
        {
            case Unreachable:
                _unreachable[outgoing.Account.Id] = true;
                return outcome;
            case TryAgain again:
                var at = Instant.Max(again.At, time.Now() + backoff.After(outgoing.Reminders.Max(reminder => reminder.Attempts) + 1));
                limiter.BackOff(outgoing.Account, again.Reach, again.At);
                return again with { At = at };
            default:
                return outcome;
        }
    }

    public Task<Reconciliation> ReconcileAsync(Outgoing outgoing, Duration sinceFirstTry) =>
        Serves(outgoing.Account.Platform)
            ? AskAsync(
                cancel => _channels[outgoing.Account.Platform].ReconcileAsync(outgoing.Message(possibleRepeat: false), sinceFirstTry, cancel),
                _ => (Reconciliation)new AskLater())
            : Task.FromResult<Reconciliation>(new AskLater());

    private async Task<T> AskAsync<T>(Func<CancellationToken, ValueTask<T>> ask, Func<Exception, T> instead)
    {
        using var timeout = new CancellationTokenSource(settings.SendTimeout.ToTimeSpan(), time);
        try
        {
            var asked = ask(timeout.Token);
            // One that doesn't listen is left behind.
            return asked.IsCompleted ? await asked : await asked.AsTask().WaitAsync(settings.SendTimeout.ToTimeSpan() + s_grace, time);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return instead(fault);
        }
    }
}
