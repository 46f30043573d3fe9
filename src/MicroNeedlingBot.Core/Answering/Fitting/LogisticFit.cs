using MicroNeedlingBot.Answering.Deciding;

namespace MicroNeedlingBot.Answering.Fitting;

/// <summary>Fits a logistic regression by Newton's method on standardised numbers, with a small ridge.</summary>
internal static class LogisticFit
{
    private const int Steps = 25;
    private const double Ridge = 1e-3;

    /// <summary>Fits; each row counts with its weight. Without rows of both kinds the model says 1/2 to everything.</summary>
    public static LogisticModel Fit(IReadOnlyList<LabelledRow> rows)
    {
        var size = rows.Count > 0 ? rows[0].Numbers.Length : 0;
        var (means, scales) = Standard(rows, size);
        var solution = new double[size + 1];
        var total = rows.Sum(row => row.Weight);
        if (rows.Any(row => row.Label) && rows.Any(row => !row.Label))
        {
            for (var step = 0; step < Steps; step++)
            {
                Step(rows, means, scales, solution, total * Ridge);
            }
        }

        return new LogisticModel(means, scales, solution[..size], solution[size]);
    }

    private static void Step(IReadOnlyList<LabelledRow> rows, double[] means, double[] scales, double[] solution, double ridge)
    {
        var size = means.Length;
        var gradient = new double[size + 1];
        var hessian = new double[size + 1, size + 1];
        var x = new double[size + 1];
        foreach (var row in rows)
        {
            var logOdds = solution[size];
            x[size] = 1;
            for (var k = 0; k < size; k++)
            {
                x[k] = (row.Numbers[k] - means[k]) / scales[k];
                logOdds += solution[k] * x[k];
            }

            var p = 1 / (1 + Math.Exp(-logOdds));
            var curve = Math.Max(row.Weight * p * (1 - p), 1e-9);
            for (var i = 0; i <= size; i++)
            {
                gradient[i] += row.Weight * ((row.Label ? 1 : 0) - p) * x[i];
                for (var j = 0; j <= size; j++)
                {
                    hessian[i, j] += curve * x[i] * x[j];
                }
            }
        }

        for (var k = 0; k < size; k++)
        {
            gradient[k] -= ridge * solution[k];
            hessian[k, k] += ridge;
        }

        LinearSystem.Solve(hessian, gradient);
        for (var k = 0; k <= size; k++)
        {
            solution[k] += gradient[k];
        }
    }

    private static (double[] Means, double[] Scales) Standard(IReadOnlyList<LabelledRow> rows, int size)
    {
        var means = new double[size];
        var scales = new double[size];
        for (var k = 0; k < size; k++)
        {
            means[k] = rows.Average(row => row.Numbers[k]);
            var deviation = Math.Sqrt(rows.Average(row => Math.Pow(row.Numbers[k] - means[k], 2)));
            scales[k] = deviation > 1e-9 ? deviation : 1;
        }

        return (means, scales);
    }
}

/// <summary>One example for a logistic regression.</summary>
internal readonly record struct LabelledRow(double[] Numbers, bool Label, double Weight);
