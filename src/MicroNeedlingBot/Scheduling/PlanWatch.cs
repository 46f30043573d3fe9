using MicroNeedlingBot.Files;
using MicroNeedlingBot.Reminders.Plans;
using MicroNeedlingBot.Streams;
using MicroNeedlingBot.Verbs;

namespace MicroNeedlingBot.Scheduling;

/// <summary>Has the plan's file looked at now, and whenever it changed.</summary>
internal sealed class PlanWatch : IDisposable
{
    private readonly string _folder;
    private readonly string _stamp;
    private readonly ReminderPlan? _plan;
    private readonly OlderPlans _plans;
    private readonly Surroundings _surroundings;
    private KnowledgeWatcher? _watcher;

    /// <summary>Reads the knowledge folder.</summary>
    /// <exception cref="StopException">There are errors in it.</exception>
    public PlanWatch(string folder, OlderPlans plans, Surroundings surroundings)
    {
        (_folder, _plans, _surroundings) = (folder, plans, surroundings);
        var first = OpenKnowledge.Read(folder, surroundings);
        (_stamp, _plan) = (first.Stamp, first.Plan);
    }

    /// <summary>Looks, then begins to watch.</summary>
    public async Task BeginAsync(CancellationToken cancel)
    {
        await _plans.LookAsync(_plan, cancel);
        _watcher = new KnowledgeWatcher(
            _folder,
            _stamp,
            TimeProvider.System,
            content => _plans.LookAsync(content.Plan, CancellationToken.None).GetAwaiter().GetResult(),
            findings => _surroundings.Report($"{FindingLines.Plain(findings[0])} Until that is mended the plan stays as it was."));
    }

    public void Dispose() => _watcher?.Dispose();
}
