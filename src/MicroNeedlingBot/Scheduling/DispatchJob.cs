using MicroNeedlingBot.Reminders.Dispatch;
using Quartz;

namespace MicroNeedlingBot.Scheduling;

/// <summary>Brings what is due.</summary>
[DisallowConcurrentExecution]
internal sealed class DispatchJob(ReminderDispatcher dispatcher) : IJob
{
    public static readonly JobKey Key = new("dispatch");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await dispatcher.DispatchAsync();
}
