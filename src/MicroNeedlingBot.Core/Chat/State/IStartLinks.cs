using NodaTime;

namespace MicroNeedlingBot.Chat.State;

/// <summary>
/// Links that lead from a group into the private chat, and go on there with what was begun: each is opened once, within a
/// day.
/// </summary>
public interface IStartLinks
{
    /// <summary>Keeps what a link goes on with.</summary>
    /// <param name="key">The link's key: random, 22 characters.</param>
    /// <param name="link">What it is for.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancel">Gives up.</param>
    ValueTask KeepAsync(string key, StartLink link, Instant now, CancellationToken cancel);

    /// <summary>What a link is for, without opening it; null when it is unknown.</summary>
    ValueTask<StartLink?> FindAsync(string key, CancellationToken cancel);

    /// <summary>Opens one for an account.</summary>
    ValueTask<OpenedLink> OpenAsync(string key, long accountId, Instant now, CancellationToken cancel);
}

/// <summary>What a link goes on with.</summary>
/// <param name="AccountId">Who alone may open it; null for whoever does.</param>
/// <param name="CommunityId">The community that it comes from; null for none.</param>
/// <param name="Text">What is said in private, as if it had been typed.</param>
public sealed record StartLink(long? AccountId, long? CommunityId, string Text);

/// <summary>What became of opening a link.</summary>
/// <param name="State">Whether it goes on.</param>
/// <param name="Link">What it is for; null when it is unknown.</param>
public sealed record OpenedLink(LinkState State, StartLink? Link);

/// <summary>Whether a link goes on.</summary>
public enum LinkState
{
    /// <summary>It was opened now, for the first time.</summary>
    Opened,

    /// <summary>The same account opened it before.</summary>
    Used,

    /// <summary>It is somebody else's.</summary>
    Foreign,

    /// <summary>There is none, or it is older than a day.</summary>
    Unknown,
}
