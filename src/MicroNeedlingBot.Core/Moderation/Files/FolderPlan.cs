using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.Moderation.Communities;
using MicroNeedlingBot.Moderation.Editing;

namespace MicroNeedlingBot.Moderation.Files;

/// <summary>What reading the knowledge folder into the database changes.</summary>
public sealed class FolderPlan
{
    private readonly List<NewRevision> _revisions = [];
    private readonly List<string> _new = [];
    private readonly List<string> _changed = [];
    private readonly List<string> _removed = [];
    private readonly List<string> _conflicts = [];

    private FolderPlan()
    {
    }

    /// <summary>Entries whose file is new.</summary>
    public IReadOnlyList<string> New => _new;

    /// <summary>Entries whose file changed.</summary>
    public IReadOnlyList<string> Changed => _changed;

    /// <summary>Entries whose file is gone.</summary>
    public IReadOnlyList<string> Removed => _removed;

    /// <summary>Entries that were edited in chat and whose file changed too: the owner settles them.</summary>
    public IReadOnlyList<string> Conflicts => _conflicts;

    /// <summary>What to write; empty when the folder says what it said before.</summary>
    internal IReadOnlyList<NewRevision> Revisions => _revisions;

    /// <summary>Compares a folder with what it brought last, and with what is live.</summary>
    /// <param name="files">The folder's files, sound.</param>
    /// <param name="known">The newest revision of each entry in the folder's scope.</param>
    /// <param name="live">The newest revision of each entry of the base.</param>
    /// <param name="settled">
    /// Of entries with a conflict that waits, by id: what the folder had brought before that. A file that goes back to it has
    /// taken its change back.
    /// </param>
    internal static FolderPlan Of(IEnumerable<KnowledgeFile> files, IEnumerable<Revision> known, IEnumerable<Revision> live, IReadOnlyDictionary<string, string?>? settled = null)
    {
        var (texts, brought, newest) = (FolderMemory.TextsOf(files), ById(known), ById(live));
        var plan = new FolderPlan();
        foreach (var id in texts.Keys.Union(brought.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var file = texts.GetValueOrDefault(id);
            var isBack = settled is not null && settled.TryGetValue(id, out var before) && string.Equals(before, file, StringComparison.Ordinal);
            plan.Look(id, file, brought.GetValueOrDefault(id), newest.GetValueOrDefault(id), isBack);
        }

        return plan;
    }

    private void Look(string id, string? file, Revision? known, Revision? live, bool isBack)
    {
        var decided = ImportRule.Decide(file, known?.Text, live?.Text);
        var decision = decided == ImportDecision.Conflict && isBack ? ImportDecision.Agree : decided;
        if (decision == ImportDecision.Nothing)
        {
            return;
        }

        _revisions.Add(FolderMemory.Remember(id, known, file, decision == ImportDecision.Conflict ? new Against(live?.Text) : null));
        if (decision == ImportDecision.Conflict)
        {
            _conflicts.Add(id);
        }
        else if (decision == ImportDecision.Take)
        {
            _revisions.Add(new NewRevision(Community.Base, id, live?.Number ?? 0, file, RevisionAct.Import, Actor: 0, Reason: ""));
            (file is null ? _removed : live?.Text is null ? _new : _changed).Add(id);
        }
    }

    private static Dictionary<string, Revision> ById(IEnumerable<Revision> revisions) =>
        revisions.ToDictionary(revision => revision.EntryId, StringComparer.Ordinal);
}
