using MicroNeedlingBot.Files;
using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.Live;
using MicroNeedlingBot.Reminders.Plans;
using MicroNeedlingBot.Storage.Opening;
using MicroNeedlingBot.Streams;
using MicroNeedlingBot.Verbs;

namespace MicroNeedlingBot.Scheduling;

/// <summary>Has the plan's file looked at now, and whenever the folder changed; the entries go into the database.</summary>
internal sealed class PlanWatch : IDisposable
{
    private readonly string _folder;
    private readonly string _stamp;
    private readonly ReminderPlan? _plan;
    private readonly OlderPlans _plans;
    private readonly Surroundings _surroundings;
    private readonly StoredContent? _stored;
    private IReadOnlyList<KnowledgeFile> _files;
    private KnowledgeWatcher? _watcher;

    /// <summary>Reads the knowledge folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="plans">Takes the plan.</param>
    /// <param name="storage">Takes the entries.</param>
    /// <param name="surroundings">Where to report.</param>
    /// <param name="takesEntries">Whether the entries go into the database from here: what keeps answers live takes them itself.</param>
    /// <exception cref="StopException">There are errors in it.</exception>
    public PlanWatch(string folder, OlderPlans plans, BotStorage storage, Surroundings surroundings, bool takesEntries = true)
    {
        (_folder, _plans, _surroundings) = (folder, plans, surroundings);
        _stored = !takesEntries ? null : new StoredContent(folder, storage.Store, storage.Entries, surroundings.Report);
        (var first, _files) = OpenKnowledge.ReadFiles(folder, surroundings);
        (_stamp, _plan) = (first.Stamp, first.Plan);
    }

    /// <summary>Looks, then begins to watch.</summary>
    public async Task BeginAsync(CancellationToken cancel)
    {
        await _plans.LookAsync(_plan, cancel);
        await (_stored?.StartAsync(_files, cancel) ?? ValueTask.CompletedTask);
        _files = [];
        _watcher = new KnowledgeWatcher(
            _folder,
            _stamp,
            TimeProvider.System,
            content => ChangeAsync(content).GetAwaiter().GetResult(),
            findings => _surroundings.Report($"{FindingLines.Plain(findings[0])} Until that is mended the plan and the answers stay as they were."));
    }

    private async Task ChangeAsync(KnowledgeContent content)
    {
        await _plans.LookAsync(content.Plan, CancellationToken.None);
        if (_stored is not null && await _stored.TakeAgainAsync(CancellationToken.None) is { } plan)
        {
            ImportSummary.Say(plan, _surroundings.Report);
        }
    }

    public void Dispose() => _watcher?.Dispose();
}
