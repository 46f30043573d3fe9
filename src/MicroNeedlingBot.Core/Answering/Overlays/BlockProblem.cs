using MicroNeedlingBot.Answering.Numerics;

namespace MicroNeedlingBot.Answering.Overlays;

/// <summary>
/// The choice of one block's weights while all others stay: a logistic regression of "this entry" against "any other",
/// whose offset is what the others say. It is the multinomial regression that the shared classifier was trained by,
/// with one entry's weights free, on the phrasings that matter to that entry. Solved as there, by Böhning's bound (1/4
/// for two outcomes) with Nesterov's acceleration and a fixed number of steps, so the same input gives the same bits.
/// </summary>
/// <param name="Design">Each example's likeness with each basis phrasing, rows padded.</param>
/// <param name="Gram">The basis phrasings' likeness with one another, rows padded.</param>
/// <param name="Basis">How many basis phrasings there are.</param>
/// <param name="Offsets">For each example, what the scores say before: for this entry, minus for all others.</param>
/// <param name="Labels">Whether each example is this entry's.</param>
/// <param name="Counts">How many phrasings each example stands for.</param>
/// <param name="Penalty">The weight of the penalty; more than 0.</param>
internal sealed record BlockProblem(float[] Design, float[] Gram, int Basis, float[] Offsets, bool[] Labels, float[] Counts, float Penalty)
{
    private const int Steps = 30;
    private const float Ridge = 1e-3f;

    private int Width => Dense.Padded(Basis);

    /// <summary>The weight of each basis phrasing, padded.</summary>
    public float[] Solve()
    {
        var solver = new Fitting.SquareSolver(Bound(), Basis, Ridge);
        var weights = new float[Width];
        var ahead = new float[Width];
        // The solver takes columns by the lane; only the first one is used.
        var step = new float[Basis * Dense.Lane];
        for (var t = 0; t < Steps; t++)
        {
            var gradient = Gradient(ahead);
            for (var k = 0; k < Basis; k++)
            {
                step[k * Dense.Lane] = gradient[k];
            }

            solver.Solve(step, Dense.Lane);
            var momentum = t / (t + 3f);
            for (var k = 0; k < Basis; k++)
            {
                var next = ahead[k] - step[k * Dense.Lane];
                ahead[k] = next + (momentum * (next - weights[k]));
                weights[k] = next;
            }
        }

        return weights;
    }

    /// <summary>No curve of the objective is steeper than this, whatever the weights.</summary>
    private float[] Bound()
    {
        var bound = new float[Basis * Width];
        for (var k = 0; k < bound.Length; k++)
        {
            bound[k] = Penalty * Gram[k];
        }

        for (var example = 0; example < Offsets.Length; example++)
        {
            var row = Design.AsSpan(example * Width, Width);
            for (var k = 0; k < Basis; k++)
            {
                Dense.AddScaled(Counts[example] / 4 * row[k], row, bound.AsSpan(k * Width, Width));
            }
        }

        return bound;
    }

    private float[] Gradient(float[] weights)
    {
        var gradient = new float[Width];
        for (var example = 0; example < Offsets.Length; example++)
        {
            var row = Design.AsSpan(example * Width, Width);
            var probability = 1 / (1 + Exponential.Of(-(Offsets[example] + Dense.Dot(row, weights))));
            Dense.AddScaled(Counts[example] * (probability - (Labels[example] ? 1 : 0)), row, gradient);
        }

        for (var k = 0; k < Basis; k++)
        {
            gradient[k] += Penalty * Dense.Dot(Gram.AsSpan(k * Width, Width), weights);
        }

        return gradient;
    }
}
