using MicroNeedlingBot.Answering.Deciding;
using MicroNeedlingBot.Answering.Matching;

namespace MicroNeedlingBot.Answering.Fitting;

/// <summary>Learns from trials how far scores can be trusted.</summary>
internal static class Calibrator
{
    // With fewer gaps than this, entries that were held out stand for what is not covered.
    private const int EnoughGaps = 10;

    private const double LeastSharpness = 0.25;
    private const double MostSharpness = 16;

    /// <summary>Calibrates.</summary>
    public static Calibration Calibrate(IReadOnlyList<Trial> trials, KernelRow[] rows, EntryTable table)
    {
        var covered = trials.Where(trial => trial.EntryKnown && IsGuide(trial, table)).ToList();
        var sharpness = FitSharpness(covered, table);
        var hasGaps = table.IsGuide.Count(guide => !guide) >= EnoughGaps;
        var others = trials.Where(trial => hasGaps ? !IsGuide(trial, table) : !trial.EntryKnown).ToList();

        var coverage = new List<LabelledRow>();
        var certainty = new List<LabelledRow>();
        foreach (var trial in covered)
        {
            var evidence = Evidence.Of(table, trial.Scores, rows[trial.Phrasing], trial.Known, sharpness);
            coverage.Add(new LabelledRow(evidence.Coverage, Label: true, 1.0 / covered.Count));
            var right = table.Answers(evidence.Ranking[0].Entry, table.Owners[trial.Phrasing]);
            certainty.Add(new LabelledRow(evidence.Certainty, right, 1.0 / covered.Count));
        }

        coverage.AddRange(others.Select(trial => new LabelledRow(
            Evidence.Of(table, trial.Scores, rows[trial.Phrasing], trial.Known, sharpness).Coverage, Label: false, 1.0 / others.Count)));
        return new Calibration(sharpness, LogisticFit.Fit(coverage), LogisticFit.Fit(certainty));
    }

    private static bool IsGuide(Trial trial, EntryTable table) => table.IsGuide[table.Owners[trial.Phrasing]];

    /// <summary>The factor on scores that makes the right entries likeliest, by golden-section search.</summary>
    private static double FitSharpness(List<Trial> trials, EntryTable table)
    {
        var ratio = (Math.Sqrt(5) - 1) / 2;
        var (low, high) = (Math.Log(LeastSharpness), Math.Log(MostSharpness));
        for (var step = 0; step < 24; step++)
        {
            var left = high - (ratio * (high - low));
            var right = low + (ratio * (high - low));
            if (Loss(trials, table, Math.Exp(left)) < Loss(trials, table, Math.Exp(right)))
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

    private static double Loss(List<Trial> trials, EntryTable table, double sharpness)
    {
        var loss = 0.0;
        foreach (var trial in trials)
        {
            var right = trial.Scores[table.Owners[trial.Phrasing]];
            var sum = 0.0;
            for (var e = 0; e < table.Entries.Count; e++)
            {
                sum += table.IsGuide[e] ? Math.Exp(sharpness * (trial.Scores[e] - right)) : 0;
            }

            loss += Math.Log(sum);
        }

        return loss;
    }
}
