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
        var width = Dense.Padded(entries);
        var solver = new SquareSolver(kernel, n, 2 * penalty);
        var weights = new float[n * width];
        var ahead = new float[n * width];
        var step = new float[n * width];
        for (var t = 0; t < Steps; t++)
        {
            Residuals(kernel, owners, entries, penalty, ahead, step);
            solver.Solve(step, width);
            var momentum = t / (t + 3f);
            for (var k = 0; k < weights.Length; k++)
            {
                var next = ahead[k] - (2 * step[k]);
                ahead[k] = next + (momentum * (next - weights[k]));
                weights[k] = next;
            }
        }

        return weights;
    }

    /// <summary>softmax(K·A) - Y + penalty·A, into <paramref name="residuals"/>.</summary>
    private static void Residuals(
        float[] kernel, IReadOnlyList<int> owners, int entries, float penalty, float[] weights, float[] residuals)
    {
        var n = owners.Count;
        var stride = Dense.Padded(n);
        var width = Dense.Padded(entries);
        Array.Clear(residuals);
        var row = 0;
        for (; row + 4 <= n; row += 4)
        {
            Dense.AddFourRows(kernel.AsSpan(row * stride), stride, weights, 0, n, width, 1, residuals.AsSpan(row * width));
        }

        for (; row < n; row++)
        {
            Dense.AddRow(kernel.AsSpan(row * stride, stride), weights, 0, n, width, 1, residuals.AsSpan(row * width, width));
        }

        for (row = 0; row < n; row++)
        {
            var scores = residuals.AsSpan(row * width, width);
            Softmax.InPlace(scores, entries);
            scores[owners[row]] -= 1;
            Dense.AddScaled(penalty, weights.AsSpan(row * width, width), scores);
        }
    }
}
