using MicroNeedlingBot.Reminders.Upkeep;
using Quartz;

namespace MicroNeedlingBot.Scheduling;

/// <summary>Keeps the database quick.</summary>
[DisallowConcurrentExecution]
internal sealed class DatabaseUpkeepJob(IStoreUpkeep upkeep) : IJob
{
    public static readonly JobKey Key = new("database-upkeep");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await upkeep.TidyAsync(cancellationToken);
}
