using MicroNeedlingBot.Reminders.Dispatch;
using Microsoft.Extensions.Hosting;

namespace MicroNeedlingBot.Scheduling;

/// <summary>Starts to send before the schedulers are up, and ends in order after them.</summary>
internal sealed class DispatchService(ReminderDispatcher dispatcher) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        // Not waited for: it may have much to catch up with.
        _ = dispatcher.DispatchAsync();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => dispatcher.StopAsync();
}
