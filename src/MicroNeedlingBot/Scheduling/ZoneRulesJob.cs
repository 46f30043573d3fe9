using MicroNeedlingBot.Reminders.Replanning;
using Quartz;

namespace MicroNeedlingBot.Scheduling;

/// <summary>Puts sessions on the clock again where the rules of their zones changed: they come with a new version of the bot.</summary>
[DisallowConcurrentExecution]
internal sealed class ZoneRulesJob(ZoneRules rules, DispatchNudge nudge) : IJob
{
    public static readonly JobKey Key = new("zone-rules");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        if (await rules.FollowAsync(cancellationToken) > 0)
        {
            await nudge.NowAsync(cancellationToken);
        }
    }
}
