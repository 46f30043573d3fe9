using MicroNeedlingBot.Answering.Deciding;

namespace MicroNeedlingBot.Answering.Fitting;

/// <summary>Learns from trials how far scores can be trusted.</summary>
internal static class Calibrator
{
    private const double LeastSharpness = 0.25;
    private const double MostSharpness = 64;

    /// <summary>Calibrates.</summary>
    /// <param name="trials">The trials of all phrasings, or of a fair sample.</param>
    /// <param name="hasGaps">
    /// Whether the content has enough gaps to show what is not covered; else entries that were held out stand for that.
    /// </param>
    public static Calibration Calibrate(IReadOnlyList<Trial> trials, bool hasGaps)
    {
        var covered = trials.Where(trial => trial.EntryKnown && trial.IsGuide).ToList();
        var others = trials.Where(trial => hasGaps ? !trial.IsGuide : !trial.EntryKnown).ToList();
        var sharpness = FitSharpness([.. covered.Where(trial => trial.Owner >= 0)]);

        var coverage = new List<LabelledRow>();
        var certainty = new List<LabelledRow>();
        foreach (var trial in covered)
        {
            var evidence = trial.Evidence(sharpness);
            coverage.Add(new LabelledRow(evidence.Coverage, Label: true, 1.0 / covered.Count));
            var right = evidence.Ranking.Count > 0 && trial.IsAnsweredBy(evidence.Ranking[0].Entry);
            certainty.Add(new LabelledRow(evidence.Certainty, right, 1.0 / covered.Count));
        }

        coverage.AddRange(others.Select(trial => new LabelledRow(trial.Evidence(sharpness).Coverage, Label: false, 1.0 / others.Count)));
        return new Calibration(sharpness, LogisticFit.Fit(coverage), LogisticFit.Fit(certainty));
    }

    /// <summary>The factor on scores that makes the right entries likeliest, by golden-section search.</summary>
    private static double FitSharpness(List<Trial> trials)
    {
        var ratio = (Math.Sqrt(5) - 1) / 2;
        var (low, high) = (Math.Log(LeastSharpness), Math.Log(MostSharpness));
        for (var step = 0; step < 24; step++)
        {
            var left = high - (ratio * (high - low));
            var right = low + (ratio * (high - low));
            if (Loss(trials, Math.Exp(left)) < Loss(trials, Math.Exp(right)))
            {
                high = right;
            }
            else
            {
                low = left;
            }
        }

        return Math.Exp((low + high) / 2);
    }

    private static double Loss(List<Trial> trials, double sharpness)
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
