using MicroNeedlingBot.Answering.Numerics;

namespace MicroNeedlingBot.Answering.Overlays;

/// <summary>The logarithm of a sum of exponentials.</summary>
internal static class LogSum
{
    /// <summary>Of scores; negative infinity of none.</summary>
    public static float Of(ReadOnlySpan<float> scores)
    {
        var largest = float.NegativeInfinity;
        foreach (var score in scores)
        {
            largest = MathF.Max(largest, score);
        }

        if (float.IsNegativeInfinity(largest))
        {
            return largest;
        }

        var sum = 0f;
        foreach (var score in scores)
        {
            sum += Exponential.Of(score - largest);
        }

        return largest + MathF.Log(sum);
    }
}
