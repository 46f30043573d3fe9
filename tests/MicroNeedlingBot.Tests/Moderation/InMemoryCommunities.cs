using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Moderation.Communities;

namespace MicroNeedlingBot.Tests.Moderation;

/// <summary>Communities in memory.</summary>
internal sealed class InMemoryCommunities : ICommunities
{
    private readonly List<Community> _communities = [];

    public ValueTask<Community?> FindAsync(long id, CancellationToken cancel) => new(_communities.Find(community => community.Id == id));

    public ValueTask<Community?> FindAsync(Platforms platform, string externalId, CancellationToken cancel) =>
        new(_communities.Find(community => community.Platform == platform && string.Equals(community.ExternalId, externalId, StringComparison.Ordinal)));

    public ValueTask<IReadOnlyList<Community>> AllAsync(CancellationToken cancel) => new([.. _communities.OrderBy(community => community.Name, StringComparer.Ordinal)]);

    public async ValueTask<Community> AddAsync(Community community, CancellationToken cancel) =>
        await FindAsync(community.Platform, community.ExternalId, cancel) ?? Add(community.ExternalId, community.Name, community.State);

    public ValueTask MoveAsync(Platforms platform, string oldExternalId, string newExternalId, CancellationToken cancel) => throw new NotSupportedException();

    public ValueTask SaveAsync(Community community, CancellationToken cancel)
    {
        _communities[_communities.FindIndex(each => each.Id == community.Id)] = community;
        return ValueTask.CompletedTask;
    }

    public Community Add(string externalId, string name, CommunityState state = CommunityState.Approved)
    {
        var community = new Community(_communities.Count + 1, Platforms.Discord, externalId, name, state, CommunitySettings.Usual);
        _communities.Add(community);
        return community;
    }
}
