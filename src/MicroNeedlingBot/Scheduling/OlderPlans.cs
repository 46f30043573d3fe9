using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.Reminders.Plans;
using MicroNeedlingBot.Reminders.Replanning;
using NodaTime;

namespace MicroNeedlingBot.Scheduling;

/// <summary>Says once for each plan how many open sessions follow another: they stay with theirs until the owner moves them.</summary>
internal sealed class OlderPlans(IOpenSessions sessions, TimeProvider time, Action<string> report)
{
    private string? _version;

    /// <summary>Takes the plan as it is now; null where the knowledge has none. Not for several threads.</summary>
    public async Task LookAsync(ReminderPlan? plan, CancellationToken cancel)
    {
        if (plan is null || string.Equals(plan.Version, _version, StringComparison.Ordinal))
        {
            return;
        }

        try
        {
            var others = await sessions.CountOnOtherPlansAsync(plan.Version, Instant.FromDateTimeOffset(time.GetUtcNow()), cancel);
            _version = plan.Version;
            if (others > 0)
            {
                report($"{(others == 1 ? "1 open session follows" : $"{others} open sessions follow")} an older plan: `plan move` shows what would change and moves them.");
            }
        }
        catch (StorageFaultException fault)
        {
            report($"Whether sessions follow an older plan can't be looked up: {fault.Message}");
        }
    }
}
