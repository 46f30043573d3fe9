using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.Reminders.Plans;
using MicroNeedlingBot.Storage.Connecting;

namespace MicroNeedlingBot.Storage.Requests;

/// <summary>Plans in the database, each once. Nobody's own: they hold only what the plan's file says.</summary>
internal sealed class StoredPlans(Work work) : IPlans
{
    /// <inheritdoc />
    public async ValueTask KeepAsync(ReminderPlan plan, CancellationToken cancel) => await work
        .Statement("INSERT INTO plan (version, json) VALUES (@version, @json) ON CONFLICT (version) DO NOTHING")
        .With("@version", plan.Version)
        .With("@json", PlanJson.Write(plan))
        .RunAsync(cancel);

    /// <inheritdoc />
    public async ValueTask<ReminderPlan?> FindAsync(string version, CancellationToken cancel) => await work
        .Statement("SELECT json FROM plan WHERE version = @version")
        .With("@version", version)
        .FirstAsync(row => row.GetString(0), cancel) is { } json ? PlanJson.Read(json) : null;
}
