using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.Knowledge.Format;
using MicroNeedlingBot.Moderation.Checks;
using MicroNeedlingBot.Moderation.Communities;
using MicroNeedlingBot.Moderation.Editing;

namespace MicroNeedlingBot.Moderation.Files;

/// <summary>
/// Takes the entries of any folder into a scope, once. It adds and changes; what the folder lacks stays. What was edited in
/// chat since the last import and reads otherwise in the folder stays as chat has it, unless the folder is to win.
/// </summary>
/// <param name="store">Where they go.</param>
/// <param name="ofBase">The base as it is live.</param>
public sealed class EntryImport(IStore store, KnowledgeContent ofBase)
{
    private const int MostHistory = 200;

    /// <summary>What would be refused; empty when all can be taken. For a community, by the same checks as a form.</summary>
    /// <param name="community">The community; null for the base.</param>
    /// <param name="files">The folder's files, read without an error.</param>
    public static IReadOnlyList<Finding> Check(Community? community, IReadOnlyList<KnowledgeFile> files)
    {
        if (community is null)
        {
            return [];
        }

        var entries = EntriesOf(files).ToList();
        return [.. entries.SelectMany(entry => EditChecks
            .Find(new Draft(entry, "", Before: [], Others: [], community.Settings.LinkHosts, OfBase: false, static _ => false))
            .Select(finding => new Finding(KnowledgePaths.FileOf(entry.Id), Line: null, finding.Level, finding.Rule, finding.Message)))];
    }

    /// <summary>Takes them, all or none.</summary>
    /// <param name="community">The scope: a community, or <see cref="Community.Base"/>.</param>
    /// <param name="files">The folder's files, checked.</param>
    /// <param name="folderWins">Whether the folder wins over chat too.</param>
    /// <param name="reason">What history says.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="StorageFaultException">Nothing was saved.</exception>
    public async ValueTask<IReadOnlyList<ImportedEntry>> RunAsync(long community, IReadOnlyList<KnowledgeFile> files, bool folderWins, string reason, CancellationToken cancel)
    {
        await using var work = await store.BeginAsync(cancel);
        var hashes = community == Community.Base ? [] : ofBase.Entries.ToDictionary(entry => entry.Id, BaseText.HashOf, StringComparer.Ordinal);
        var newest = (await work.Entries.AllAsync(community, cancel)).ToDictionary(revision => revision.EntryId, StringComparer.Ordinal);
        var done = new List<ImportedEntry>();
        foreach (var (id, text) in FolderMemory.TextsOf(files).OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            var live = newest.GetValueOrDefault(id);
            var result = await DecideAsync(work.Entries, text, live, folderWins, cancel);
            done.Add(new ImportedEntry(id, result));
            if (result is ImportResult.New or ImportResult.Changed)
            {
                var revision = new NewRevision(community, id, live?.Number ?? 0, text, RevisionAct.Import, Actor: 0, reason) { BaseHash = hashes.GetValueOrDefault(id) };
                if (!(await work.Entries.AppendAsync(revision, cancel)).Saved)
                {
                    throw new StorageFaultException("Somebody changes the same answers just now. Nothing was saved; run it again.", cause: null);
                }
            }
        }

        if (community != Community.Base && await work.Entries.CountAsync(community, cancel) > EditLimits.MostEntries)
        {
            throw new StorageFaultException($"With these the community would have more than {EditLimits.MostEntries} entries of its own. Nothing was saved; take some out.", cause: null);
        }

        await work.CommitAsync(cancel);
        return done;
    }

    private static async ValueTask<ImportResult> DecideAsync(IEntries entries, string text, Revision? live, bool folderWins, CancellationToken cancel)
    {
        if (string.Equals(text, live?.Text, StringComparison.Ordinal))
        {
            return ImportResult.Same;
        }

        var known = live is null || live.Act == RevisionAct.Import
            ? live?.Text
            : (await entries.HistoryAsync(live.Community, live.EntryId, live.Number, MostHistory, cancel)).FirstOrDefault(revision => revision.Act == RevisionAct.Import)?.Text;
        var decision = ImportRule.Decide(text, known, live?.Text);
        return decision == ImportDecision.Take || folderWins ? (live?.Text is null ? ImportResult.New : ImportResult.Changed)
            : decision == ImportDecision.Conflict ? ImportResult.Conflict
            : ImportResult.Kept;
    }

    private static IEnumerable<Entry> EntriesOf(IEnumerable<KnowledgeFile> files) =>
        files.Where(file => KnowledgePaths.IsEntry(file.Path)).Select(file => EntryFile.Read(file).Entry).OfType<Entry>();
}

/// <summary>What became of one entry of a folder.</summary>
/// <param name="Id">The entry.</param>
/// <param name="Result">What became of it.</param>
public sealed record ImportedEntry(string Id, ImportResult Result);

/// <summary>What becomes of an entry that a folder brings.</summary>
public enum ImportResult
{
    /// <summary>It is new.</summary>
    New,

    /// <summary>It was changed.</summary>
    Changed,

    /// <summary>It reads the same already.</summary>
    Same,

    /// <summary>The folder has what was imported before; chat changed it since, and that stays.</summary>
    Kept,

    /// <summary>Chat and the folder changed it, each in its own way: nothing was done.</summary>
    Conflict,
}
