using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.Files;
using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.Storage.Opening;
using MicroNeedlingBot.Verbs;

namespace MicroNeedlingBot.Live;

/// <summary>From a folder and a store to knowledge that is live and stays it.</summary>
/// <param name="context">The settings and where to report.</param>
/// <param name="folder">The knowledge folder.</param>
/// <param name="ground">What builds in the background share.</param>
internal sealed class LiveStart(VerbContext context, string folder, BuildGround ground)
{
    private Action<string> Report => context.Surroundings.Report;

    /// <summary>Loads the base of a store.</summary>
    /// <param name="opening">The store, being opened; null in it where there is none: then the folder alone is live.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="StopException">The folder has errors.</exception>
    public async Task<LiveAnswers> OpenAsync(Task<BotStorage?> opening, CancellationToken cancel)
    {
        // The encoder takes about as long as the rest, and neither needs the other.
        var encoder = Task.Run(() => KnowledgeLoading.EncoderFor(context.Settings), CancellationToken.None);
        var (ofFolder, files) = OpenKnowledge.ReadFiles(folder, context.Surroundings);
        var storage = await opening;
        var stored = storage is null ? null : new StoredContent(folder, storage.Store, storage.Entries, Report);
        var read = stored is null ? null : await ReadAsync(stored, files, cancel);
        await encoder;
        // What chat changed and nobody has fitted yet is laid over the folder's at once, so that no start waits for a fit.
        var live = new LiveKnowledge(Restored(read?.Content) ?? Build(ofFolder, Report));
        if (stored is null || read is null)
        {
            return new LiveAnswers(live, KnowledgeLoading.Watch(folder, live, context.Settings, Report), look: null);
        }

        var follower = new BaseFollower(stored, live, read, content => Build(content, static _ => { }), ground.Vectors, ground.Quiet, Report);
        await follower.FollowAsync(cancel);
        var look = new ChangeLook(storage!.Entries, read.Version, follower.FollowAsync, static _ => { }, context.Surroundings.Time, Report);
        return new LiveAnswers(live, Watch(ofFolder.Stamp, stored, follower, look), look);
    }

    /// <summary>Null where the store can't be read: then the folder answers alone.</summary>
    private async Task<LiveReading?> ReadAsync(StoredContent stored, IReadOnlyList<KnowledgeFile> files, CancellationToken cancel)
    {
        try
        {
            await stored.StartAsync(files, cancel);
            return await stored.ReadAsync(cancel);
        }
        catch (StorageFaultException fault)
        {
            Report($"What was edited in chat can't be read: {fault.Message} The knowledge folder answers alone.");
            return null;
        }
    }

    private KnowledgeWatcher Watch(string stamp, StoredContent stored, BaseFollower follower, ChangeLook look) => new(
        folder,
        stamp,
        context.Surroundings.Time,
        _ => look.AloneAsync(cancel => TakeAsync(stored, follower, cancel), CancellationToken.None).AsTask().GetAwaiter().GetResult(),
        findings => Report($"{FindingLines.Plain(findings[0])} Until that is mended the answers stay as they were."));

    private async ValueTask TakeAsync(StoredContent stored, BaseFollower follower, CancellationToken cancel)
    {
        var plan = await stored.TakeAgainAsync(cancel);
        await follower.FollowAsync(cancel);
        if (plan is not null)
        {
            ImportSummary.Say(plan, Report);
        }
    }

    private KnowledgeBase? Restored(KnowledgeContent? content) =>
        content is null ? null : FittedFiles.Restore(content, folder, KnowledgeLoading.EncoderFor(context.Settings), context.Settings);

    private KnowledgeBase Build(KnowledgeContent content, Action<string> progress) =>
        FittedFiles.RestoreOrFit(content, folder, KnowledgeLoading.EncoderFor(context.Settings), context.Settings, progress);
}
