using MicroNeedlingBot.Answering.Fitting;
using MicroNeedlingBot.Answering.Numerics;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Answering.Fitting;

public class KernelClassifierTests
{
    private const int Entries = 3;

    // Angles on a circle: three bunches, one for each entry.
    private static readonly double[] Angles = [0.0, 0.2, 0.4, 2.1, 2.3, 2.5, 4.2, 4.4, 4.6];
    private static readonly int[] Owners = [0, 0, 0, 1, 1, 1, 2, 2, 2];

    [Theory]
    [InlineData(0.1, 0)]
    [InlineData(2.2, 1)]
    [InlineData(4.5, 2)]
    public void What_is_like_one_bunch_scores_highest_for_its_entry(double angle, int entry)
    {
        var scores = Scores(angle, KernelClassifier.Fit(Kernel(), Owners, Entries, 0.05f));

        Array.IndexOf(scores, scores.Max()).ShouldBe(entry);
        Softmax.InPlace(scores, Entries);
        scores[entry].ShouldBeGreaterThan(0.6f);
    }

    [Fact]
    public void A_larger_penalty_gives_smaller_weights()
    {
        var free = KernelClassifier.Fit(Kernel(), Owners, Entries, 0.05f);
        var bound = KernelClassifier.Fit(Kernel(), Owners, Entries, 5f);

        bound.Sum(MathF.Abs).ShouldBeLessThan(free.Sum(MathF.Abs) / 2);
    }

    private static float[] Scores(double angle, float[] weights)
    {
        var scores = new float[Dense.Lane];
        for (var p = 0; p < Angles.Length; p++)
        {
            Dense.AddScaled(Likeness(angle, Angles[p]), weights.AsSpan(p * Dense.Lane, Dense.Lane), scores);
        }

        return scores;
    }

    private static float[] Kernel()
    {
        var stride = Dense.Padded(Angles.Length);
        var kernel = new float[Angles.Length * stride];
        for (var at = 0; at < Angles.Length * Angles.Length; at++)
        {
            kernel[(at / Angles.Length * stride) + (at % Angles.Length)] = Likeness(Angles[at / Angles.Length], Angles[at % Angles.Length]);
        }

        return kernel;
    }

    private static float Likeness(double one, double other) => (float)Math.Exp(4 * (Math.Cos(one - other) - 1));
}
