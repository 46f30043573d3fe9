using MicroNeedlingBot.Reminders.Dispatch;
using Quartz;

namespace MicroNeedlingBot.Scheduling;

/// <summary>Settles what workers left behind.</summary>
[DisallowConcurrentExecution]
internal sealed class LeaseSweepJob(ReminderDispatcher dispatcher) : IJob
{
    public static readonly JobKey Key = new("lease-sweep");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await dispatcher.SweepAsync();
}
