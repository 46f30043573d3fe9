using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.Live;
using MicroNeedlingBot.Moderation.Communities;
using MicroNeedlingBot.Moderation.Editing;
using MicroNeedlingBot.Storage.Opening;

namespace MicroNeedlingBot.Moderation;

/// <summary>What each community's members are answered from, read from the database; each request sees what was saved before it.</summary>
internal sealed class StoredViews : IKnowledgeViews
{
    private readonly BotStorage _storage;
    private readonly LiveKnowledge _live;
    private readonly CommunityViews _views;
    private readonly Dictionary<long, long> _versions = [];
    private readonly Lock _lock = new();
    private long _since;

    /// <summary>Views over the shared knowledge.</summary>
    /// <param name="live">The shared knowledge.</param>
    /// <param name="storage">Where the communities' entries are.</param>
    /// <param name="ground">What builds share.</param>
    /// <param name="time">Counts idle time.</param>
    public StoredViews(LiveKnowledge live, BotStorage storage, BuildGround ground, TimeProvider time)
    {
        (_live, _storage) = (live, storage);
        _views = new CommunityViews(live, LoadAsync, ground.Vectors, ground.Quiet, time);
    }

    /// <inheritdoc />
    public async ValueTask<KnowledgeBase> OfAsync(long community, CancellationToken cancel) =>
        community == Community.Base ? _live.Current : await _views.OfAsync(community, await VersionAsync(community, cancel), cancel);

    /// <summary>Brings every view in use up to date, and waits until it is.</summary>
    public async Task SettleAsync()
    {
        // What was saved since anybody asked is news, too.
        await VersionAsync(Community.Base, CancellationToken.None);
        long[] known;
        lock (_lock)
        {
            // The folder's scope has no view.
            known = [.. _versions.Keys.Where(community => community > Community.Base)];
        }

        foreach (var community in known)
        {
            await OfAsync(community, CancellationToken.None);
        }

        await _views.SettledAsync();
    }

    /// <summary>The newest version of a community's entries: what changed since the last look is one small read.</summary>
    private async ValueTask<long> VersionAsync(long community, CancellationToken cancel)
    {
        var changed = await _storage.Entries.ChangedAsync(Interlocked.Read(ref _since), cancel);
        lock (_lock)
        {
            foreach (var (scope, version) in changed.Where(each => each.Version > _versions.GetValueOrDefault(each.Community)))
            {
                _versions[scope] = version;
                _since = Math.Max(_since, version);
            }

            return _versions.GetValueOrDefault(community);
        }
    }

    private async Task<CommunityContent> LoadAsync(long id, CancellationToken cancel)
    {
        var content = await _storage.Entries.ReadAsync(id, cancel);
        var community = await _storage.CommunityAsync(id, cancel) ?? throw new StorageFaultException($"There is no community {id} any more.", cause: null);
        var reading = ScopeReader.Read(community, content.Newest, _live.Current.Content);
        return new CommunityContent(new(reading.Entries.Take(EditLimits.MostEntries), reading.Hidden), content.Version);
    }
}
