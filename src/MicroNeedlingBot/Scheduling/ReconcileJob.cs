using MicroNeedlingBot.Reminders.Dispatch;
using MicroNeedlingBot.Reminders.Upkeep;
using NodaTime;
using Quartz;

namespace MicroNeedlingBot.Scheduling;

/// <summary>Lets go on what was held for a pause that is over.</summary>
[DisallowConcurrentExecution]
internal sealed class ReconcileJob(IStoreUpkeep upkeep, ReminderDispatcher dispatcher, TimeProvider time) : IJob
{
    public static readonly JobKey Key = new("reconcile");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        if (await upkeep.EndPausesAsync(Instant.FromDateTimeOffset(time.GetUtcNow()), cancellationToken) > 0)
        {
            await dispatcher.DispatchAsync();
        }
    }
}
