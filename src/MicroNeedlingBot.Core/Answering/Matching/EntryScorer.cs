namespace MicroNeedlingBot.Answering.Matching;

/// <summary>Scores entries for a question. Immutable, safe for parallel use.</summary>
internal abstract class EntryScorer
{
    /// <summary>Scores; <paramref name="meaning"/> is the encoder's vector, empty without an encoder.</summary>
    public abstract ScoredEntries Score(ReadQuestion question, ReadOnlySpan<float> meaning);
}

/// <summary>Entries with their scores for one question.</summary>
/// <param name="Table">The entries that were scored.</param>
/// <param name="Scores">The score of each, padded.</param>
/// <param name="Row">The question's likeness with each of their phrasings.</param>
internal sealed record ScoredEntries(EntryTable Table, float[] Scores, KernelRow Row)
{
    /// <summary>How much the message is like urgent ones; null where nothing was learnt about that.</summary>
    public Urgency? Urgency { get; init; }
}

/// <summary>How much a message is like urgent ones.</summary>
/// <param name="Score">Log-odds, of urgent against all other messages that were learnt.</param>
/// <param name="NearestExample">The urgent example most like it.</param>
internal sealed record Urgency(float Score, string NearestExample);
