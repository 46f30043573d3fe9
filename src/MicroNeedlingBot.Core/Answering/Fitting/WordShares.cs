namespace MicroNeedlingBot.Answering.Fitting;

/// <summary>
/// Finds what the words of whole entries should add to the classifier's scores. It differs by base: where entries are
/// told apart by single words it helps, where they are told apart by meaning it misleads.
/// </summary>
internal static class WordShares
{
    private static readonly float[] s_shares = [0, 0.03f, 0.06f, 0.09f, 0.12f, 0.15f, 0.2f];

    // More would only take longer.
    private const int MostTrials = 2_000;

    /// <summary>The share that makes the right entries of the trials likeliest; 0 without any.</summary>
    public static float Best(IReadOnlyList<Trial> trials)
    {
        var step = Math.Max(1, trials.Count / MostTrials);
        List<Trial> sample = [.. trials.Where((trial, number) => number % step == 0 && trial.WordScores is not null)];
        return sample.Count == 0 ? 0 : s_shares.MinBy(share => SharpnessFit.Of([.. sample.Select(trial => trial.WithWords(share))]).Loss);
    }
}
