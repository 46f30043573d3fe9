using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.Moderation.Communities;

namespace MicroNeedlingBot.ConsoleChat;

/// <summary>
/// What the terminal completes beside the catalogue: entries and communities, as they were after the last message. Typing
/// never waits for the store.
/// </summary>
/// <param name="knowledge">The base.</param>
internal sealed class KnownNames(LiveKnowledge knowledge)
{
    private volatile IReadOnlyList<string>? _entries;
    private volatile IReadOnlyList<string> _communities = [];

    /// <summary>The entries where somebody is now, by id.</summary>
    public IReadOnlyList<string> Entries() => _entries ?? OfBase();

    /// <summary>The names of the communities.</summary>
    public IReadOnlyList<string> Communities() => _communities;

    /// <summary>Reads them anew for who is played now.</summary>
    public async ValueTask ReadAsync(IStore store, PlayedRole role)
    {
        await using var work = await store.BeginAsync(CancellationToken.None);
        var communities = await work.Communities.AllAsync(CancellationToken.None);
        var scope = communities.FirstOrDefault(community => string.Equals(community.ExternalId, role.CommunityId, StringComparison.Ordinal))?.Id ?? Community.Base;
        var own = await work.Entries.AllAsync(scope, CancellationToken.None);
        _communities = [.. communities.Select(community => community.Name)];
        _entries = [.. OfBase().Union(own.Select(revision => revision.EntryId), StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    private List<string> OfBase() => [.. knowledge.Current.Content.Entries.Select(entry => entry.Id)];
}
