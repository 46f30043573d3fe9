using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.Reminders.Dispatch;
using MicroNeedlingBot.Reminders.Upkeep;
using Quartz;

namespace MicroNeedlingBot.Scheduling;

/// <summary>Notes that reminders are looked after, and reports once after a time in which they were not.</summary>
[DisallowConcurrentExecution]
internal sealed class HeartbeatJob(CatchUp catchUp, ReminderDispatcher dispatcher) : IJob
{
    public static readonly JobKey Key = new("heartbeat");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        // Without a platform, or without the store, nobody looks after them.
        if (dispatcher.IsMute || dispatcher.Trouble is not null)
        {
            return;
        }

        try
        {
            await catchUp.BeatAsync(cancellationToken);
        }
        catch (StorageFaultException)
        {
            // The dispatcher says so; the next beat shows the gap.
        }
    }
}
