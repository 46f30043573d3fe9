using MicroNeedlingBot.Answering.Numerics;

namespace MicroNeedlingBot.Answering.Overlays;

/// <summary>
/// The choice of one block's weights while all others stay: a logistic regression of "this entry" against "any other",
/// whose offset is what the others say. It is the multinomial regression that the shared classifier was trained by,
/// with one entry's weights free, on the phrasings that matter to that entry. Solved by Newton's method: a bound on the
/// curvature, as there, is far too cautious where an example stands for many. The same input gives the same bits.
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
    private const int Steps = 20;
    private const int Halvings = 10;
    private const float Enough = 1e-4f;
    private const float Ridge = 1e-3f;

    private int Width => Dense.Padded(Basis);

    /// <summary>The weight of each basis phrasing, padded.</summary>
    public float[] Solve()
    {
        var weights = new float[Width];
        var gradient = Gradient(weights);
        for (var step = 0; step < Steps; step++)
        {
            var direction = Direction(weights, gradient);
            var slope = Dense.Dot(gradient, direction);
            if (slope < Enough)
            {
                break;
            }

            (weights, gradient) = Walked(weights, direction, slope);
        }

        return weights;
    }

    /// <summary>
    /// A whole step, or the half of it as often as needed: until the objective is no steeper along the way than where it
    /// began, seen from either side.
    /// </summary>
    private (float[] Weights, float[] Gradient) Walked(float[] weights, float[] direction, float slope)
    {
        var length = 1f;
        for (var halving = 0; ; halving++, length /= 2)
        {
            float[] next = [.. weights];
            Dense.AddScaled(-length, direction, next);
            var gradient = Gradient(next);
            if (halving == Halvings || MathF.Abs(Dense.Dot(gradient, direction)) <= 0.9f * slope)
            {
                return (next, gradient);
            }
        }
    }

    private float[] Direction(float[] weights, float[] gradient)
    {
        // The solver takes columns by the lane; only the first one is used.
        var step = new float[Basis * Dense.Lane];
        for (var k = 0; k < Basis; k++)
        {
            step[k * Dense.Lane] = gradient[k];
        }

        new Fitting.SquareSolver(Curvature(weights), Basis, Ridge).Solve(step, Dense.Lane);
        var direction = new float[Width];
        for (var k = 0; k < Basis; k++)
        {
            direction[k] = step[k * Dense.Lane];
        }

        return direction;
    }

    private float[] Curvature(float[] weights)
    {
        var curvature = new float[Basis * Width];
        for (var k = 0; k < curvature.Length; k++)
        {
            curvature[k] = Penalty * Gram[k];
        }

        for (var example = 0; example < Offsets.Length; example++)
        {
            var row = Design.AsSpan(example * Width, Width);
            var probability = Probability(example, weights);
            for (var k = 0; k < Basis; k++)
            {
                Dense.AddScaled(Counts[example] * probability * (1 - probability) * row[k], row, curvature.AsSpan(k * Width, Width));
            }
        }

        return curvature;
    }

    private float Probability(int example, float[] weights) =>
        1 / (1 + Exponential.Of(-(Offsets[example] + Dense.Dot(Design.AsSpan(example * Width, Width), weights))));

    private float[] Gradient(float[] weights)
    {
        var gradient = new float[Width];
        for (var example = 0; example < Offsets.Length; example++)
        {
            var row = Design.AsSpan(example * Width, Width);
            Dense.AddScaled(Counts[example] * (Probability(example, weights) - (Labels[example] ? 1 : 0)), row, gradient);
        }

        for (var k = 0; k < Basis; k++)
        {
            gradient[k] += Penalty * Dense.Dot(Gram.AsSpan(k * Width, Width), weights);
        }

        return gradient;
    }
}
