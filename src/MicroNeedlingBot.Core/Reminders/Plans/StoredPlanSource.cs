using System.Collections.Concurrent;
using MicroNeedlingBot.Chat.State;

namespace MicroNeedlingBot.Reminders.Plans;

/// <summary>Plans from the store, each read once: a version never changes.</summary>
public sealed class StoredPlanSource(IStore store) : IPlanSource
{
    private readonly ConcurrentDictionary<string, ReminderPlan> _read = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public async ValueTask<ReminderPlan?> FindAsync(string version, CancellationToken cancel)
    {
        if (_read.TryGetValue(version, out var known))
        {
            return known;
        }

        await using var work = await store.BeginAsync(cancel);
        var plan = await work.Plans.FindAsync(version, cancel);
        return plan is null ? null : _read.GetOrAdd(version, plan);
    }
}
