namespace MicroNeedlingBot.Answering.Overlays.Trials;

/// <summary>What an edit would do to answers.</summary>
/// <param name="Changed">Known phrasings of other entries that would find another answer.</param>
/// <param name="Missed">Phrasings of the edited entry that would not find it.</param>
/// <param name="Nearest">Other entries that look like it, most alike first; at most three.</param>
public sealed record TrialOutcome(
    IReadOnlyList<ChangedAnswer> Changed, IReadOnlyList<MissedPhrasing> Missed, IReadOnlyList<LikeEntry> Nearest)
{
    /// <summary>Phrasings of the entry that the edit takes out, the old question among them, and that would not find it any more.</summary>
    public IReadOnlyList<MissedPhrasing> TakenOut { get; init; } = [];
}

/// <summary>A known phrasing that would find another answer. An entry on the same facts is no other answer.</summary>
/// <param name="Phrasing">The phrasing.</param>
/// <param name="Entry">The id of its entry.</param>
/// <param name="Before">The id of what it finds now.</param>
/// <param name="After">The id of what it would find; <paramref name="Entry"/> where the edit mends it.</param>
public sealed record ChangedAnswer(string Phrasing, string Entry, string Before, string After);

/// <summary>A phrasing of the edited entry that would find another one.</summary>
/// <param name="Phrasing">The phrasing.</param>
/// <param name="Finds">The id of what it would find.</param>
public sealed record MissedPhrasing(string Phrasing, string Finds);

/// <summary>An entry that looks like the edited one.</summary>
/// <param name="Entry">Its id.</param>
/// <param name="Phrasing">Its phrasing that is most like one of the edited entry's.</param>
/// <param name="Likeness">How alike the two phrasings are, 0 to 1.</param>
public sealed record LikeEntry(string Entry, string Phrasing, double Likeness);

/// <summary>How far a check has come.</summary>
/// <param name="Done">How many phrasings were looked at.</param>
/// <param name="All">How many there are.</param>
public readonly record struct TrialProgress(int Done, int All);
