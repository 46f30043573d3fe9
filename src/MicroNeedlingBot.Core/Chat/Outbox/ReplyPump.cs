using MicroNeedlingBot.Chat.State;
using NodaTime;

namespace MicroNeedlingBot.Chat.Outbox;

/// <summary>Keeps a sender at work: at once when something was queued, and again when what waits is due.</summary>
/// <param name="sender">The sender.</param>
/// <param name="outbox">The queue.</param>
/// <param name="time">The clock.</param>
/// <param name="report">Takes lines for whoever runs the bot.</param>
public sealed class ReplyPump(ReplySender sender, IOutboxTable outbox, TimeProvider time, Action<string> report)
{
    // Another worker may queue what this one sends, and the store may have been away.
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan s_afterTrouble = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan s_last = TimeSpan.FromSeconds(3);

    private TaskCompletionSource _queued = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Something was queued.</summary>
    public void Nudge() => Volatile.Read(ref _queued).TrySetResult();

    /// <summary>Sends until it is asked to stop; then what was queued last goes out as far as it can, and the rest stays queued.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            var queued = Queued();
            var rest = await LookAsync(cancel);
            using var wait = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            await Task.WhenAny(queued, Task.Delay(rest, time, wait.Token));
            await wait.CancelAsync();
        }

        using var last = new CancellationTokenSource(s_last, time);
        await LookAsync(last.Token);
    }

    /// <summary>Ends with the next nudge.</summary>
    private Task Queued()
    {
        if (Volatile.Read(ref _queued).Task.IsCompleted)
        {
            Volatile.Write(ref _queued, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        return _queued.Task;
    }

    /// <summary>Sends what can be sent; answers with how long nothing else is due.</summary>
    private async ValueTask<TimeSpan> LookAsync(CancellationToken cancel)
    {
        try
        {
            await sender.DrainAsync(Queued, cancel);
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
