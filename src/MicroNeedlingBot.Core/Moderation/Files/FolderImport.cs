using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.Moderation.Communities;
using MicroNeedlingBot.Moderation.Editing;

namespace MicroNeedlingBot.Moderation.Files;

/// <summary>Reads the knowledge folder into the database, all of it or nothing.</summary>
/// <param name="store">Where it is written.</param>
/// <param name="entries">Where it is compared: a start that finds nothing new writes nothing.</param>
public sealed class FolderImport(IStore store, IEntryReader entries)
{
    private const int MostTries = 5;
    private const int MostHistory = 100;

    /// <summary>Takes a folder's files, which were read without an error.</summary>
    /// <exception cref="StorageFaultException">Nothing was saved.</exception>
    public async ValueTask<FolderPlan> RunAsync(IReadOnlyList<KnowledgeFile> files, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            var known = await entries.ReadAsync(Community.Folder, cancel);
            var live = await entries.ReadAsync(Community.Base, cancel);
            var plan = FolderPlan.Of(files, known.Newest, live.Newest, await SettledAsync(known.Newest, live.Newest, cancel));
            if (plan.Revisions.Count == 0 || await SaveAsync(plan, attempt == MostTries, cancel))
            {
                return plan;
            }
        }
    }

    /// <summary>For each conflict that waits: what the folder had brought when the two agreed last.</summary>
    private async ValueTask<IReadOnlyDictionary<string, string?>> SettledAsync(IReadOnlyList<Revision> known, IReadOnlyList<Revision> live, CancellationToken cancel)
    {
        var settled = new Dictionary<string, string?>(StringComparer.Ordinal);
        var texts = live.ToDictionary(revision => revision.EntryId, StringComparer.Ordinal);
        var waiting = known.Where(file => FolderMemory.Waits(file, texts.GetValueOrDefault(file.EntryId))).ToList();
        if (waiting.Count == 0)
        {
            return settled;
        }

        await using var work = await store.BeginAsync(cancel);
        foreach (var file in waiting)
        {
            var before = (await work.Entries.HistoryAsync(Community.Folder, file.EntryId, file.Number, MostHistory, cancel)).FirstOrDefault(revision => revision.BaseHash is null);
            if (before is not null)
            {
                settled[file.EntryId] = before.Text;
            }
        }

        return settled;
    }

    /// <summary>False when another worker was faster, with this or with something else: then it is to be compared anew.</summary>
    private async ValueTask<bool> SaveAsync(FolderPlan plan, bool last, CancellationToken cancel)
    {
        try
        {
            await using var work = await store.BeginAsync(cancel);
            foreach (var revision in plan.Revisions)
            {
                if (!(await work.Entries.AppendAsync(revision, cancel)).Saved)
                {
                    return last ? throw Overtaken() : false;
                }
            }

            await work.CommitAsync(cancel);
            return true;
        }
        catch (StorageFaultException fault) when (fault.IsCollision && !last)
        {
            return false;
        }
    }

    private static StorageFaultException Overtaken() =>
        new("The entries change so often just now that the knowledge folder can't be read in. Start again in a moment.", cause: null);
}
