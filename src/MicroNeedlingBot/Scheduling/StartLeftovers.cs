using Microsoft.Extensions.Hosting;

namespace MicroNeedlingBot.Scheduling;

/// <summary>Gives back to the system, once, what the start of the worker has left in memory: the runtime would keep it for days.</summary>
internal sealed class StartLeftovers(TimeProvider time) : IHostedService, IDisposable
{
    /// <summary>By then the schedulers run, the plan is read, and what had to wait for the start is on its way.</summary>
    public static readonly TimeSpan Settled = TimeSpan.FromSeconds(5);

    private ITimer? _timer;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _timer = time.CreateTimer(
            static _ => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true),
            state: null,
            Settled,
            Timeout.InfiniteTimeSpan);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose() => _timer?.Dispose();
}
