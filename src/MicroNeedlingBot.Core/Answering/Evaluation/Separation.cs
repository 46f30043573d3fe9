namespace MicroNeedlingBot.Answering.Evaluation;

/// <summary>How well a score keeps two groups apart.</summary>
internal static class Separation
{
    /// <summary>
    /// The probability that a member of the first group scores above one of the second, ties counting half (AUROC);
    /// null when a group is empty.
    /// </summary>
    public static double? Auroc(IReadOnlyCollection<double> above, IReadOnlyCollection<double> below)
    {
        if (above.Count == 0 || below.Count == 0)
        {
            return null;
        }

        var sorted = below.Order().ToArray();
        var wins = above.Sum(score => (Below(sorted, score) + NotAbove(sorted, score)) / 2.0);
        return wins / ((double)above.Count * below.Count);
    }

    /// <summary>
    /// The share of the second group that is turned away by the highest threshold that still lets
    /// <paramref name="accepted"/> of the first group through; null when a group is empty.
    /// </summary>
    public static double? RejectedAt(double accepted, IReadOnlyCollection<double> above, IReadOnlyCollection<double> below)
    {
        if (above.Count == 0 || below.Count == 0)
        {
            return null;
        }

        var kept = (int)Math.Ceiling(accepted * above.Count);
        var threshold = above.OrderDescending().ElementAt(Math.Max(kept, 1) - 1);
        return (double)below.Count(score => score < threshold) / below.Count;
    }

    private static int Below(double[] sorted, double score)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = sorted[middle] < score ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static int NotAbove(double[] sorted, double score) => Below(sorted, Math.BitIncrement(score));
}
