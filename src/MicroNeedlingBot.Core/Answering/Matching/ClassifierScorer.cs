namespace MicroNeedlingBot.Answering.Matching;

/// <summary>Scores every entry by the trained classifier: exact, for up to some thousand phrasings.</summary>
internal sealed class ClassifierScorer(LearntTexts learnt, PhrasingKernel kernel, WeightTable weights, float[]? urgency) : EntryScorer
{
    /// <inheritdoc/>
    public override ScoredEntries Score(ReadQuestion question, ReadOnlySpan<float> meaning)
    {
        var row = kernel.Compare(question, meaning);
        var scores = weights.Scores(row.Sum, learnt.Table.Handicaps);
        NearestPhrasings.AddTo(scores, row, Enumerable.Range(0, learnt.Table.Owners.Length), learnt.Table);
        return new ScoredEntries(learnt.Table, scores, row) { Urgency = urgency is null ? null : UrgencyOf(row, urgency) };
    }

    private Urgency UrgencyOf(KernelRow row, float[] weights)
    {
        var score = 0f;
        var nearest = learnt.FirstExample;
        for (var text = 0; text < weights.Length; text++)
        {
            score += weights[text] * row.Sum[text];
            nearest = learnt.IsUrgent(text) && row.Sum[text] > row.Sum[nearest] ? text : nearest;
        }

        return new Urgency(score, learnt.Texts[nearest]);
    }
}
