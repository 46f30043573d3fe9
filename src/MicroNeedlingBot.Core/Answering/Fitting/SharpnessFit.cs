namespace MicroNeedlingBot.Answering.Fitting;

/// <summary>Finds the factor that makes probabilities of scores.</summary>
internal static class SharpnessFit
{
    private const double Least = 0.25;
    private const double Most = 64;
    private const int Steps = 24;

    /// <summary>The factor on scores that makes the right entries likeliest, by golden-section search, and the loss with it.</summary>
    public static (double Sharpness, double Loss) Of(IReadOnlyList<Trial> trials)
    {
        var ratio = (Math.Sqrt(5) - 1) / 2;
        var (low, high) = (Math.Log(Least), Math.Log(Most));
        for (var step = 0; step < Steps; step++)
        {
            var left = high - (ratio * (high - low));
            var right = low + (ratio * (high - low));
            if (LossAt(trials, Math.Exp(left)) < LossAt(trials, Math.Exp(right)))
            {
                high = right;
            }
            else
            {
                low = left;
            }
        }

        var sharpness = Math.Exp((low + high) / 2);
        return (sharpness, LossAt(trials, sharpness));
    }

    private static double LossAt(IReadOnlyList<Trial> trials, double sharpness)
    {
        var loss = 0.0;
        foreach (var trial in trials)
        {
            var (table, scores, _) = trial.Scored;
            var sum = 0.0;
            for (var e = 0; e < table.Entries.Count; e++)
            {
                sum += table.IsGuide[e] ? Math.Exp(sharpness * (scores[e] - scores[trial.Owner])) : 0;
            }

            loss += Math.Log(sum);
        }

        return loss;
    }
}
