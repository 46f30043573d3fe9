using Quartz;

namespace MicroNeedlingBot.Scheduling;

/// <summary>Has the dispatcher look at once, because something nearer was planned.</summary>
internal sealed class DispatchNudge(ISchedulerFactory schedulers)
{
    public async ValueTask NowAsync(CancellationToken cancel)
    {
        // Before the schedulers are up the first look is still to come.
        if (await schedulers.LookupScheduler(LocalSchedule.Name, cancel) is { } local)
        {
            await local.TriggerJob(DispatchJob.Key, cancellationToken: cancel);
        }
    }
}
