using MicroNeedlingBot.Answering.Numerics;

namespace MicroNeedlingBot.Answering.Matching;

/// <summary>Scores every entry by the trained classifier: exact, for up to some thousand phrasings.</summary>
/// <param name="learnt">The texts that it learnt from.</param>
/// <param name="kernel">Compares with their phrasings.</param>
/// <param name="weights">The classifier.</param>
/// <param name="urgency">The weight of each text for urgent messages; null without warning examples.</param>
/// <param name="words">The words of whole entries; null where they add nothing.</param>
/// <param name="wordShare">What they add.</param>
internal sealed class ClassifierScorer(
    LearntTexts learnt, PhrasingKernel kernel, WeightTable weights, float[]? urgency, EntryWords? words, float wordShare) : EntryScorer
{
    /// <summary>The entries.</summary>
    public EntryTable Table => learnt.Table;

    /// <summary>Compares with their phrasings.</summary>
    public PhrasingKernel Kernel => kernel;

    /// <inheritdoc/>
    public override ScoredEntries Score(ReadQuestion question, ReadOnlySpan<float> meaning)
    {
        var row = kernel.Compare(question, meaning);
        return new ScoredEntries(Table, Finish(Classify(row), question, row), row) { Urgency = urgency is null ? null : UrgencyOf(row, urgency) };
    }

    /// <summary>What the classifier alone says, padded: the scores whose softmax it was trained for.</summary>
    public float[] Classify(KernelRow row) => weights.Scores(row.Sum, []);

    /// <summary>Adds to the classifier's scores all that goes with them, in place.</summary>
    public float[] Finish(float[] scores, ReadQuestion question, KernelRow row)
    {
        for (var e = 0; e < Table.Handicaps.Length; e++)
        {
            scores[e] += Table.Handicaps[e];
        }

        words?.AddTo(scores, FeatureExtractor.Words(question), wordShare);
        NearestPhrasings.AddTo(scores, row, Enumerable.Range(0, Table.Owners.Length), Table);
        return scores;
    }

    /// <summary>The mean likeness with all phrasings.</summary>
    public float MeanOf(KernelRow row)
    {
        var count = Table.Owners.Length;
        Span<float> ones = stackalloc float[Dense.Lane];
        ones.Fill(1);
        var sum = 0f;
        var whole = count / Dense.Lane * Dense.Lane;
        for (var from = 0; from < whole; from += Dense.Lane)
        {
            sum += Dense.Dot(row.Sum.AsSpan(from, Dense.Lane), ones);
        }

        for (var p = whole; p < count; p++)
        {
            sum += row.Sum[p];
        }

        return sum / Math.Max(count, 1);
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
