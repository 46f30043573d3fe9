using MicroNeedlingBot.Answering.Deciding;

namespace MicroNeedlingBot.Answering.Fitting;

/// <summary>Learns from trials how far scores can be trusted.</summary>
internal static class Calibrator
{
    /// <summary>Calibrates.</summary>
    /// <param name="trials">The trials of all phrasings, or of a fair sample.</param>
    /// <param name="hasGaps">
    /// Whether the content has enough gaps to show what is not covered; else entries that were held out stand for that.
    /// </param>
    public static Calibration Calibrate(IReadOnlyList<Trial> trials, bool hasGaps)
    {
        var share = WordShares.Best([.. trials.Where(trial => trial.EntryKnown && trial.IsGuide && trial.Owner >= 0)]);
        trials = [.. trials.Select(trial => trial.WithWords(share))];
        var covered = trials.Where(trial => trial.EntryKnown && trial.IsGuide).ToList();
        var others = trials.Where(trial => hasGaps ? !trial.IsGuide : !trial.EntryKnown).ToList();
        var (sharpness, _) = SharpnessFit.Of([.. covered.Where(trial => trial.Owner >= 0)]);

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
        return new Calibration(sharpness, LogisticFit.Fit(coverage), LogisticFit.Fit(certainty)) { WordShare = share };
    }
}
