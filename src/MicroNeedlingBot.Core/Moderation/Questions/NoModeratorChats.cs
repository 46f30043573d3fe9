using MicroNeedlingBot.Moderation.Communities;

namespace MicroNeedlingBot.Moderation.Questions;

/// <summary>Where no platform can tell where moderators read: then no digest is sent, and <c>/faq digest</c> shows it.</summary>
public sealed class NoModeratorChats : IModeratorChats
{
    /// <inheritdoc />
    public ValueTask<ModeratorChat?> OfAsync(Community community, CancellationToken cancel) => new((ModeratorChat?)null);
}
