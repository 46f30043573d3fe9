using MicroNeedlingBot.Moderation.Communities;
using MicroNeedlingBot.Moderation.Questions;

namespace MicroNeedlingBot.Scheduling;

/// <summary>Asks each community's own platform where its moderators read.</summary>
internal sealed class PlatformChats(IReadOnlyList<ServedPlatform> platforms) : IModeratorChats
{
    public ValueTask<ModeratorChat?> OfAsync(Community community, CancellationToken cancel) =>
        platforms.FirstOrDefault(served => served.Platform == community.Platform)?.ModeratorChats.OfAsync(community, cancel) ?? new((ModeratorChat?)null);
}
