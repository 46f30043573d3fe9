using MicroNeedlingBot.Reminders.Upkeep;
using Quartz;

namespace MicroNeedlingBot.Scheduling;

/// <summary>Removes what is over for long.</summary>
[DisallowConcurrentExecution]
internal sealed class RetentionJob(Retention retention) : IJob
{
    public static readonly JobKey Key = new("retention");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await retention.PurgeAsync(cancellationToken);
}
