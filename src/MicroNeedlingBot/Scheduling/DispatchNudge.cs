using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace MicroNeedlingBot.Scheduling;

/// <summary>Has the dispatcher look at once, because something nearer was planned.</summary>
internal sealed class DispatchNudge([FromKeyedServices(LocalSchedule.Name)] ISchedulerFactory local)
{
    public async ValueTask NowAsync(CancellationToken cancel)
    {
        var scheduler = await local.GetScheduler(cancel);
        // Before the schedulers are up the first look is still to come.
        if (await scheduler.GetJobDetail(DispatchJob.Key, cancel) is not null)
        {
            await scheduler.TriggerJob(DispatchJob.Key, cancellationToken: cancel);
        }
    }
}
