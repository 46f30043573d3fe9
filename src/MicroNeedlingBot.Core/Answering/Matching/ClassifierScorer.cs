namespace MicroNeedlingBot.Answering.Matching;

/// <summary>Scores every entry by the trained classifier: exact, for up to some thousand phrasings.</summary>
internal sealed class ClassifierScorer(EntryTable table, PhrasingKernel kernel, WeightTable weights) : EntryScorer
{
    /// <inheritdoc/>
    public override ScoredEntries Score(ReadQuestion question, ReadOnlySpan<float> meaning)
    {
        var row = kernel.Compare(question, meaning);
        return new ScoredEntries(table, weights.Scores(row.Sum), row);
    }
}
