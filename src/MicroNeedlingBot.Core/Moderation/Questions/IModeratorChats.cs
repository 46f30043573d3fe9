using MicroNeedlingBot.Moderation.Communities;

namespace MicroNeedlingBot.Moderation.Questions;

/// <summary>Knows where a community's moderators read what is for them alone: each platform has its own way.</summary>
public interface IModeratorChats
{
    /// <summary>Where to write; null while there is no such place.</summary>
    ValueTask<ModeratorChat?> OfAsync(Community community, CancellationToken cancel);
}

/// <summary>A chat that moderators read.</summary>
/// <param name="AccountId">The account under which the reply is queued: the platform sends by it.</param>
/// <param name="Chat">The platform's id of the chat.</param>
public sealed record ModeratorChat(long AccountId, string Chat);
