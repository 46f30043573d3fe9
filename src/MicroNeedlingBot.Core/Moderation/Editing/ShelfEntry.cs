using MicroNeedlingBot.Knowledge;
using NodaTime;

namespace MicroNeedlingBot.Moderation.Editing;

/// <summary>An entry as moderators of a scope see it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Live">What members have; null when it was taken away.</param>
/// <param name="OfBase">For a community, the base's entry of that id; null where there is none.</param>
/// <param name="Newest">The scope's newest revision; null where it has none.</param>
internal sealed record ShelfEntry(string Id, Entry? Live, Entry? OfBase, Revision? Newest)
{
    /// <summary>Whether the newest revision can't be read or sent, so that what was there before it stays.</summary>
    public bool IsBroken { get; init; }

    /// <summary>Whether members have just what the base has.</summary>
    public bool IsAsBase => Live is not null && ReferenceEquals(Live, OfBase);

    /// <summary>Whether it is a community's own text in place of the base's.</summary>
    public bool IsVersion => OfBase is not null && Live is not null && !IsAsBase;

    /// <summary>Whether it was taken away.</summary>
    public bool IsRemoved => Live is null;

    /// <summary>The number of the newest revision; 0 where there is none.</summary>
    public int Number => Newest?.Number ?? 0;

    /// <summary>
    /// Whether it was a base entry once, shown or hidden here, that the base has no more: a community's version of it is its
    /// own alone since then, until its moderators save it anew.
    /// </summary>
    public bool IsLeftAlone => OfBase is null && Newest?.BaseHash is not null;

    /// <summary>Whether the base has changed or dropped what its moderators made their version from.</summary>
    public bool IsOvertakenByBase => Live is not null && (BaseChanged || IsLeftAlone);

    /// <summary>Of such an entry: when the base was changed; null where that isn't known.</summary>
    public Instant? BaseMoved { get; init; }

    /// <summary>Whether the base says something else than when the community's version was made.</summary>
    public bool BaseChanged =>
        IsVersion && Newest?.BaseHash is { } hash && !string.Equals(hash, BaseText.HashOf(OfBase!), StringComparison.Ordinal);
}
