using MicroNeedlingBot.Answering.Numerics;

namespace MicroNeedlingBot.Answering.Fitting;

/// <summary>
/// Multinomial logistic regression on a kernel: finds weights A (phrasings × entries) such that the row of
/// similarities k of a question gives scores k·A whose softmax are the entries' probabilities. Minimises the negative
/// log-likelihood plus penalty/2 · tr(AᵀKA) by majorisation (Böhning's bound on the Hessian, so that one
/// factorisation serves every step) with Nesterov's acceleration. Stops after a fixed number of steps, which belongs
/// to the recipe: the same input gives the same bits.
/// </summary>
internal static class KernelClassifier
{
    private const int Steps = 20;

    /// <summary>The weights, phrasing by phrasing, rows <see cref="Dense.Padded"/>(<paramref name="entries"/>) long.</summary>
    /// <param name="kernel">Similarities between phrasings, rows padded.</param>
    /// <param name="owners">The entry that each phrasing belongs to.</param>
    /// <param name="entries">How many entries there are.</param>
    /// <param name="penalty">The weight of the penalty; more than 0.</param>
    public static float[] Fit(float[] kernel, IReadOnlyList<int> owners, int entries, float penalty)
    {
        var n = owners.Count;
        var solver = new SquareSolver(kernel, n, 2 * penalty);
        var strips = WeightStrip.Of(n, entries);
        var options = Workload.Options;
        for (var t = 0; t < Steps; t++)
        {
            Parallel.ForEach(strips, options, strip => strip.Score(kernel));
            Parallel.For(0, n, options, row => Subtract(strips, row, owners[row], entries, penalty));
            var momentum = t / (t + 3f);
            Parallel.ForEach(strips, options, strip => strip.Advance(solver, momentum));
        }

        return WeightStrip.Joined(strips, n, entries);
    }

    /// <summary>Of the scores of one phrasing, makes softmax - truth + penalty·A.</summary>
    private static void Subtract(WeightStrip[] strips, int row, int owner, int entries, float penalty)
    {
        Span<float> scores = entries <= 2_048 ? stackalloc float[Dense.Padded(entries)] : new float[Dense.Padded(entries)];
        foreach (var strip in strips)
        {
            strip.Residuals(row).CopyTo(scores[strip.From..]);
        }

        Softmax.InPlace(scores, entries);
        scores[owner] -= 1;
        foreach (var strip in strips)
        {
            var residuals = strip.Residuals(row);
            scores.Slice(strip.From, residuals.Length).CopyTo(residuals);
            Dense.AddScaled(penalty, strip.Ahead(row), residuals);
        }
    }
}
