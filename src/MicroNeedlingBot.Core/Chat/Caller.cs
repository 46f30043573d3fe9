using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.Moderation.Communities;
using MicroNeedlingBot.Reminders;
using NodaTime;

namespace MicroNeedlingBot.Chat;

/// <summary>Who sent a message, when, and what it may read and change.</summary>
/// <param name="Member">The person.</param>
/// <param name="Account">The account that they wrote from.</param>
/// <param name="State">What the request may read and change; somebody else commits it.</param>
/// <param name="Now">The time of the message.</param>
public sealed record Caller(Member Member, Account Account, IRequestState State, Instant Now)
{
    /// <summary>Where they write, and what they may do there.</summary>
    public Standing Standing { get; init; } = Standing.Nobody;

    /// <summary>Whether they write where nobody else reads along.</summary>
    public bool IsPrivate { get; init; } = true;

    /// <summary>Whether they write as their community: surely a moderator, but nobody knows which.</summary>
    public bool IsAnonymous { get; init; }

    /// <summary>
    /// The platform's id of the community that the message belongs to: where it was written, in private the current one;
    /// null when there is none. The platform has made sure that the account belongs to it.
    /// </summary>
    public string? Community { get; init; }

    /// <summary>A file that came with the message; null for most.</summary>
    public AttachedFile? File { get; init; }
}
