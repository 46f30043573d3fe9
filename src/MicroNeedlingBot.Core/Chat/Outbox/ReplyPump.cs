using MicroNeedlingBot.Chat.State;
using NodaTime;

namespace MicroNeedlingBot.Chat.Outbox;

/// <summary>Keeps a sender at work: at once when something was queued, and again when what waits is due.</summary>
/// <param name="sender">The sender.</param>
/// <param name="outbox">The queue.</param>
/// <param name="time">The clock.</param>
/// <param name="report">Takes lines for whoever runs the bot.</param>
public sealed class ReplyPump(ReplySender sender, IOutboxTable outbox, TimeProvider time, Action<string> report) : IDisposable
{
    // Another worker may queue what this one sends, and the store may have been away.
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan s_afterTrouble = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _work = new(0, 1);

    /// <summary>Something was queued.</summary>
    public void Nudge()
    {
        sender.Nudge();
        try
        {
            _work.Release();
        }
        catch (SemaphoreFullException)
        {
            // It looks anyway.
        }
    }

    /// <summary>Sends until it is asked to stop.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            var rest = await LookAsync(cancel);
            try
            {
                using var wait = CancellationTokenSource.CreateLinkedTokenSource(cancel);
                var clock = Task.Delay(rest, time, wait.Token);
                await Task.WhenAny(_work.WaitAsync(wait.Token), clock);
                await wait.CancelAsync();
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested)
            {
                return;
            }
        }
    }

    /// <inheritdoc />
    public void Dispose() => _work.Dispose();

    /// <summary>Sends what can be sent; answers with how long nothing else is due.</summary>
    private async ValueTask<TimeSpan> LookAsync(CancellationToken cancel)
    {
        try
        {
            await sender.DrainAsync(cancel);
            var next = await outbox.NextDueAsync(cancel);
            var rest = next is { } due ? (due - Instant.FromDateTimeOffset(time.GetUtcNow())).ToTimeSpan() : s_longest;
            return rest < TimeSpan.FromMilliseconds(10) ? TimeSpan.FromMilliseconds(10) : rest > s_longest ? s_longest : rest;
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            return TimeSpan.Zero;
        }
        catch (StorageFaultException fault)
        {
            report($"Replies wait: {fault.Message}");
            return s_afterTrouble;
        }
    }
}
