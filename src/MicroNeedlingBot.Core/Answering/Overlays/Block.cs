namespace MicroNeedlingBot.Answering.Overlays;

/// <summary>
/// What one entry of a community adds to the classifier: weights for phrasings, its own with positive ones, and for
/// the mean of all shared phrasings, which keeps it quiet where a question is about nothing that it knows.
/// </summary>
/// <param name="Own">Numbers of phrasings among the community's.</param>
/// <param name="OwnWeights">Their weights.</param>
/// <param name="Shared">Numbers of phrasings among the shared ones.</param>
/// <param name="SharedWeights">Their weights.</param>
/// <param name="MeanWeight">The weight of the mean likeness with all shared phrasings.</param>
internal sealed record Block(int[] Own, float[] OwnWeights, int[] Shared, float[] SharedWeights, float MeanWeight)
{
    /// <summary>The score for a question, from its likeness with the community's and the shared phrasings.</summary>
    public float Score(ReadOnlySpan<float> own, ReadOnlySpan<float> shared, float mean)
    {
        var score = MeanWeight * mean;
        for (var k = 0; k < Own.Length; k++)
        {
            score += OwnWeights[k] * own[Own[k]];
        }

        for (var k = 0; k < Shared.Length; k++)
        {
            score += SharedWeights[k] * shared[Shared[k]];
        }

        return score;
    }
}
