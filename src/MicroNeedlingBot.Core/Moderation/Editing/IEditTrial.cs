using MicroNeedlingBot.Knowledge;

namespace MicroNeedlingBot.Moderation.Editing;

/// <summary>Asks every known phrasing again as if a change were live, and looks for entries that ask the same.</summary>
public interface IEditTrial
{
    /// <summary>What a change would do. Nothing is saved or swapped.</summary>
    ValueTask<TrialOutcome> TryAsync(EditChange change, CancellationToken cancel);

    /// <summary>
    /// Somebody begins to write: what their trial would have to wait for is made ready meanwhile. Comes back at once, and
    /// does nothing for what is ready, or being made ready, already.
    /// </summary>
    /// <param name="live">What the scope's members are answered from just now.</param>
    void Prepare(KnowledgeBase live);
}

/// <summary>A change that may come.</summary>
/// <param name="Community">The scope: a community, or <see cref="Communities.Community.Base"/>.</param>
/// <param name="Live">What the scope's members are answered from just now.</param>
/// <param name="EntryId">The entry.</param>
/// <param name="Entry">The entry as it would be; null when it would be taken away.</param>
public sealed record EditChange(long Community, KnowledgeBase Live, string EntryId, Entry? Entry);

/// <summary>What a change would do.</summary>
/// <param name="Stolen">Phrasings of other entries that would find another answer than now.</param>
/// <param name="Lost">Phrasings of the entry itself that would find another one.</param>
/// <param name="Near">Entries that seem to ask the same, most alike first; the entry itself is never among them.</param>
public sealed record TrialOutcome(IReadOnlyList<MovedPhrasing> Stolen, IReadOnlyList<MovedPhrasing> Lost, IReadOnlyList<NearEntry> Near)
{
    /// <summary>Phrasings that the change takes out of the entry, its old question among them, and that would not find it any more.</summary>
    public IReadOnlyList<MovedPhrasing> TakenOut { get; init; } = [];

    /// <summary>Nothing would change but the entry.</summary>
    public static TrialOutcome Nothing { get; } = new([], [], []);
}

/// <summary>A phrasing that would find another entry than its own.</summary>
/// <param name="Phrasing">The phrasing.</param>
/// <param name="EntryId">The entry that it belongs to.</param>
/// <param name="FoundId">The entry that it would find; null for none.</param>
public sealed record MovedPhrasing(string Phrasing, string EntryId, string? FoundId);

/// <summary>An entry that seems to ask the same.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Likeness">How much alike, 0 to 1.</param>
public sealed record NearEntry(Entry Entry, double Likeness);
