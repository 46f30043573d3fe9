using MicroNeedlingBot.Reminders.Dispatch;
using Quartz;

namespace MicroNeedlingBot.Scheduling;

/// <summary>Mentions those who can't be reached in private and asked for it.</summary>
[DisallowConcurrentExecution]
internal sealed class MentionJob(ReminderDispatcher dispatcher) : IJob
{
    public static readonly JobKey Key = new("mention");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await dispatcher.MentionAsync();
}
