using NodaTime;

namespace MicroNeedlingBot.Moderation.Editing;

/// <summary>One version of an entry in one scope. Revisions are only ever added.</summary>
/// <param name="Community">Whose it is: a community's id, or <see cref="Communities.Community.Base"/>.</param>
/// <param name="EntryId">The entry: <c>before/retinoids</c>.</param>
/// <param name="Number">From 1, without a gap, per scope and entry.</param>
/// <param name="Text">The entry as its file would hold it; null when it was removed (in a community: when it hides the base's).</param>
/// <param name="Act">What was done.</param>
/// <param name="Actor">The account that did it; 0 for the knowledge folder.</param>
/// <param name="At">When.</param>
/// <param name="Reason">Why, in the words of who did it; may be empty.</param>
public sealed record Revision(
    long Community,
    string EntryId,
    int Number,
    string? Text,
    RevisionAct Act,
    long Actor,
    Instant At,
    string Reason)
{
    /// <summary>What the actor is called; null for the folder, and for somebody who was forgotten.</summary>
    public string? ActorName { get; init; }

    /// <summary>
    /// The base's text that a community's version was made from, as a hash: moderators are told when the base has another
    /// one. Null for all else.
    /// </summary>
    public string? BaseHash { get; init; }
}

/// <summary>What was done to an entry. Stored: never renumbered.</summary>
public enum RevisionAct
{
    /// <summary>Its file was new or had changed.</summary>
    Import = 0,

    /// <summary>It was written.</summary>
    Add = 1,

    /// <summary>It was changed.</summary>
    Edit = 2,

    /// <summary>It was taken away.</summary>
    Remove = 3,

    /// <summary>It was brought back.</summary>
    Restore = 4,

    /// <summary>An earlier revision was made the newest again.</summary>
    Undo = 5,

    /// <summary>It was found to be still right: only its date changed.</summary>
    StillRight = 6,

    /// <summary>A question that nobody had answered became one of its phrasings.</summary>
    Phrasing = 7,

    /// <summary>An owner settled a conflict between file and chat.</summary>
    Settle = 8,
}

/// <summary>A revision to be added.</summary>
/// <param name="Community">Whose.</param>
/// <param name="EntryId">Which entry.</param>
/// <param name="Expected">The number of the newest revision that the editor saw; 0 when there was none.</param>
/// <param name="Text">The whole entry; null to take it away.</param>
/// <param name="Act">What is done.</param>
/// <param name="Actor">The account that does it; 0 for the folder.</param>
/// <param name="Reason">Why; may be empty.</param>
public sealed record NewRevision(long Community, string EntryId, int Expected, string? Text, RevisionAct Act, long Actor, string Reason)
{
    /// <summary>See <see cref="Revision.BaseHash"/>.</summary>
    public string? BaseHash { get; init; }

    /// <summary>How many live entries the scope may have with this one; null for no limit. Looked at while nobody else can add.</summary>
    public int? MostLive { get; init; }
}

/// <summary>What became of a save.</summary>
/// <param name="Newest">The revision that was added; or, when it was overtaken, the one that is the newest now.</param>
/// <param name="Saved">Whether it was added. False: somebody else changed the entry meanwhile, and nothing was written.</param>
public sealed record SaveOutcome(Revision? Newest, bool Saved)
{
    /// <summary>Whether it was not added because the scope has as many entries as it may: see <see cref="NewRevision.MostLive"/>.</summary>
    public bool IsFull { get; init; }
}
