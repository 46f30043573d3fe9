using MicroNeedlingBot.Chat.Commands;
using NodaTime;

namespace MicroNeedlingBot.Moderation.Communities;

/// <summary>A Discord server, a Telegram group, or one that the terminal plays.</summary>
/// <param name="Id">Our id; 0 until stored.</param>
/// <param name="Platform">The platform: exactly one.</param>
/// <param name="ExternalId">The platform's id of it.</param>
/// <param name="Name">What it calls itself.</param>
/// <param name="State">Whether the bot works there.</param>
/// <param name="Settings">What its moderators decided.</param>
public sealed record Community(
    long Id,
    Platforms Platform,
    string ExternalId,
    string Name,
    CommunityState State,
    CommunitySettings Settings)
{
    /// <summary>The number that stands for no community: the base, which is the owner's.</summary>
    public const long Base = 0;

    /// <summary>
    /// The number of a scope that nobody is answered from: it remembers what the knowledge folder brought last, beside the
    /// base, which chat may have changed since.
    /// </summary>
    public const long Folder = -1;

    /// <summary>When the bot was removed from it; null while it is there. Its content is purged 30 days later.</summary>
    public Instant? LeftAt { get; init; }
}

/// <summary>Whether the bot works in a community. Stored: never renumbered.</summary>
public enum CommunityState
{
    /// <summary>An owner has not said yes yet.</summary>
    Waiting = 0,

    /// <summary>It works there.</summary>
    Approved = 1,

    /// <summary>An owner said no, or made the bot leave.</summary>
    Refused = 2,

    /// <summary>The bot was removed.</summary>
    Left = 3,
}
