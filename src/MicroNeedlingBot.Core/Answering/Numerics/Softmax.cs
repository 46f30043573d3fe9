namespace MicroNeedlingBot.Answering.Numerics;

/// <summary>Scores to probabilities that sum to 1.</summary>
internal static class Softmax
{
    /// <summary>Replaces the first <paramref name="count"/> scores by their softmax and the padding by zeros.</summary>
    public static void InPlace(Span<float> scores, int count)
    {
        var largest = float.NegativeInfinity;
        foreach (var score in scores[..count])
        {
            largest = MathF.Max(largest, score);
        }

        for (var k = 0; k < count; k++)
        {
            scores[k] -= largest;
        }

        Exponential.InPlace(scores);
        scores[count..].Clear();
        var sum = 0f;
        foreach (var value in scores[..count])
        {
            sum += value;
        }

        for (var k = 0; k < count; k++)
        {
            scores[k] /= sum;
        }
    }
}
