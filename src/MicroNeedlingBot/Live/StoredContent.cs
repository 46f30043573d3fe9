using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.Files;
using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.Moderation.Communities;
using MicroNeedlingBot.Moderation.Editing;
using MicroNeedlingBot.Moderation.Files;

namespace MicroNeedlingBot.Live;

/// <summary>The base of one store: what the knowledge folder brings goes in, what is live comes out.</summary>
/// <param name="folder">The knowledge folder.</param>
/// <param name="store">Where its entries go.</param>
/// <param name="entries">Where they are read.</param>
/// <param name="report">Takes a line about what was taken, or can't be.</param>
internal sealed class StoredContent(string folder, IStore store, IEntryReader entries, Action<string> report)
{
    private volatile IReadOnlyList<KnowledgeFile> _files = [];
    private volatile int _ground;

    /// <summary>Takes the files that were read at the start. Only conflicts are worth a word then.</summary>
    public async ValueTask StartAsync(IReadOnlyList<KnowledgeFile> files, CancellationToken cancel)
    {
        _files = files;
        if (await TakeAsync(cancel) is { Conflicts.Count: > 0 } plan)
        {
            report(ImportSummary.Conflicts(plan.Conflicts));
        }
    }

    /// <summary>Reads the folder again and takes what it has now; null when that can't be loaded, and then nothing changes.</summary>
    public async ValueTask<FolderPlan?> TakeAgainAsync(CancellationToken cancel)
    {
        var (files, findings) = KnowledgeFolder.Read(folder);
        if (findings.Any(finding => finding.Level == FindingLevel.Error) || KnowledgeReader.Read(files).Content is null)
        {
            // It broke again since the watch looked; the watch will say so.
            return null;
        }

        _ground += Ground(files).SequenceEqual(Ground(_files)) ? 0 : 1;
        _files = files;
        return await TakeAsync(cancel);
    }

    /// <summary>The base as it is live, with the version of its scope.</summary>
    public async ValueTask<LiveReading> ReadAsync(CancellationToken cancel)
    {
        var scope = await entries.ReadAsync(Community.Base, cancel);
        var (content, findings) = LiveContent.Of(_files, scope.Newest);
        return new LiveReading(content, [.. findings.Where(finding => finding.Level == FindingLevel.Error)], scope.Version, _ground);
    }

    private static IEnumerable<KnowledgeFile> Ground(IEnumerable<KnowledgeFile> files) =>
        files.Where(file => !KnowledgePaths.IsEntry(file.Path) && KnowledgePaths.IsNeeded(file.Path));

    private async ValueTask<FolderPlan?> TakeAsync(CancellationToken cancel)
    {
        try
        {
            return await new FolderImport(store, entries).RunAsync(_files, cancel);
        }
        catch (StorageFaultException fault)
        {
            report($"The knowledge folder can't be read into the database: {fault.Message} The answers stay as the database has them; the next start or change tries again.");
            return null;
        }
    }
}

/// <summary>The base as it was read.</summary>
/// <param name="Content">What it says; null when it can't be loaded at all.</param>
/// <param name="Errors">What can't be loaded.</param>
/// <param name="Version">The version of its scope.</param>
/// <param name="Ground">Differs when guide, vocabulary, warning signs or plan do: all that is no entry.</param>
internal sealed record LiveReading(KnowledgeContent? Content, IReadOnlyList<Finding> Errors, long Version, int Ground);
