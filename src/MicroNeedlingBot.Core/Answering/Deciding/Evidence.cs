using MicroNeedlingBot.Answering.Matching;

namespace MicroNeedlingBot.Answering.Deciding;

/// <summary>
/// What a question's scores and likenesses say about two things: whether it is covered at all, and whether the
/// likeliest entry is the right one. Taken the same way while calibrating and while answering.
/// </summary>
/// <param name="Coverage">The numbers that tell covered questions from others.</param>
/// <param name="Certainty">The numbers that tell a right first entry from a wrong one.</param>
/// <param name="Ranking">Guide entries with their probabilities among themselves, likeliest first.</param>
internal sealed record Evidence(double[] Coverage, double[] Certainty, IReadOnlyList<RankedEntry> Ranking)
{
    private const double Least = 1e-6;

    /// <summary>Reads the evidence.</summary>
    /// <param name="table">The entries.</param>
    /// <param name="scores">The classifier's score of each entry.</param>
    /// <param name="row">Likeness with each phrasing.</param>
    /// <param name="known">The phrasings that count as known; null for all.</param>
    /// <param name="sharpness">The factor that makes probabilities of scores.</param>
    public static Evidence Of(EntryTable table, ReadOnlySpan<float> scores, KernelRow row, bool[]? known, double sharpness)
    {
        var nearest = Nearest.Of(table, row, known);
        var guide = Mass.Of(table, scores, isGuide: true);
        var rest = Mass.Of(table, scores, isGuide: false);
        var ranking = Rank(table, scores, sharpness);
        var first = ranking.Count > 0 ? ranking[0] : default;
        var second = ranking.Count > 1 ? ranking[1].Support : 0;
        double[] coverage =
        [
            guide.Largest,
            guide.LogSum - (rest.Any ? rest.LogSum : guide.LogSum),
            Logit(first.Support),
            nearest.Guide.Meaning,
            nearest.Guide.Words,
            nearest.Guide.Letters,
            rest.Any ? nearest.Guide.Meaning - nearest.Rest.Meaning : 0,
            rest.Any ? nearest.Guide.Words - nearest.Rest.Words : 0,
            row.KnownWords,
        ];
        double[] certainty = [Logit(first.Support), Math.Log(Math.Max(first.Support, Least) / Math.Max(second, Least)), guide.Largest, nearest.Guide.Meaning];
        return new Evidence(coverage, certainty, ranking);
    }

    /// <summary>The logarithm of the odds, finite at 0 and 1.</summary>
    public static double Logit(double p) => Math.Log(Math.Clamp(p, Least, 1 - Least) / (1 - Math.Clamp(p, Least, 1 - Least)));

    private static List<RankedEntry> Rank(EntryTable table, ReadOnlySpan<float> scores, double sharpness)
    {
        var largest = double.NegativeInfinity;
        for (var e = 0; e < table.Entries.Count; e++)
        {
            largest = table.IsGuide[e] ? Math.Max(largest, scores[e]) : largest;
        }

        var probabilities = new double[table.Entries.Count];
        var sum = 0.0;
        for (var e = 0; e < probabilities.Length; e++)
        {
            probabilities[e] = table.IsGuide[e] ? Math.Exp(sharpness * (scores[e] - largest)) : 0;
            sum += probabilities[e];
        }

        var ranked = new List<RankedEntry>();
        for (var e = 0; e < probabilities.Length; e++)
        {
            if (table.IsGuide[e])
            {
                ranked.Add(new RankedEntry(e, probabilities[e] / sum, Support(table, probabilities, e) / sum));
            }
        }

        ranked.Sort(static (a, b) => a.Probability != b.Probability ? b.Probability.CompareTo(a.Probability) : a.Entry.CompareTo(b.Entry));
        return ranked;
    }

    /// <summary>The probability of an entry and of those whose question it would answer as well.</summary>
    private static double Support(EntryTable table, double[] probabilities, int entry)
    {
        var support = probabilities[entry];
        foreach (var (asked, share) in table.Kin[entry])
        {
            support += share * probabilities[asked];
        }

        return support;
    }
}
