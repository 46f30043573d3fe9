namespace MicroNeedlingBot.Moderation.Communities;

/// <summary>
/// What somebody may do where they write, as it is at this moment. It is asked anew for every request, so that a button
/// that was shown to a moderator does nothing for one who is none any more.
/// </summary>
/// <param name="Community">The current community; null for none: base entries.</param>
/// <param name="IsModerator">Whether they may edit its entries.</param>
/// <param name="IsOwner">Whether they run the bot.</param>
public sealed record Standing(Community? Community, bool IsModerator, bool IsOwner)
{
    /// <summary>Somebody of whom nothing is known, nowhere.</summary>
    public static Standing Nobody { get; } = new(Community: null, IsModerator: false, IsOwner: false);

    /// <summary>The number of the current community; <see cref="Communities.Community.Base"/> for none.</summary>
    public long CommunityId => Community?.Id ?? Communities.Community.Base;

    /// <summary>Whether they may edit the entries of where they are: a community's own, or the base's.</summary>
    public bool MayEdit => Community is null ? IsOwner : IsModerator && Community.State == CommunityState.Approved;
}
