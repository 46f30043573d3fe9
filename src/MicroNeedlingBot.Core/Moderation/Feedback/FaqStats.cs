using MicroNeedlingBot.Answering;

namespace MicroNeedlingBot.Moderation.Feedback;

/// <summary>What was asked in a period, and what members thought of it. Counts only.</summary>
/// <param name="Asked">How many questions.</param>
/// <param name="Unanswered">How many of them had no answer.</param>
/// <param name="Entries">What was answered, the most asked first.</param>
internal sealed record FaqStats(int Asked, int Unanswered, IReadOnlyList<EntryStats> Entries)
{
    /// <summary>With fewer ratings than these nothing is said about an entry.</summary>
    public const int EnoughRatings = 5;

    /// <summary>The share that had no answer, 0 to 1; 0 where nothing was asked.</summary>
    public double UnansweredShare => Asked == 0 ? 0 : (double)Unanswered / Asked;

    /// <summary>Those that fewest found helpful, among entries with enough ratings.</summary>
    public IEnumerable<EntryStats> LeastHelpful => Entries
        .Where(entry => entry.Ratings >= EnoughRatings && entry.NotHelpful > 0)
        .OrderBy(entry => (double)entry.Helpful / entry.Ratings)
        .ThenByDescending(entry => entry.Ratings)
        .ThenBy(entry => entry.EntryId, StringComparer.Ordinal);

    /// <summary>Puts counts and ratings together.</summary>
    /// <param name="counts">What was asked in the period.</param>
    /// <param name="before">What was asked in the period before.</param>
    /// <param name="ratings">What was said in the period of each revision.</param>
    /// <param name="live">The revision that an entry has now: of older texts nothing is said.</param>
    public static FaqStats Of(IReadOnlyList<AskedCount> counts, IReadOnlyList<AskedCount> before, IReadOnlyList<Rating> ratings, Func<string, int> live)
    {
        var (now, then) = (ByEntry(counts), ByEntry(before));
        var rated = ratings.Where(rating => rating.Revision == live(rating.EntryId)).ToLookup(rating => rating.EntryId, StringComparer.Ordinal);
        var entries = now.Keys.Union(then.Keys, StringComparer.Ordinal).Union(rated.Select(each => each.Key), StringComparer.Ordinal)
            .Select(id => new EntryStats(id, now.GetValueOrDefault(id), then.GetValueOrDefault(id), rated[id].Sum(each => each.Helpful), rated[id].Sum(each => each.NotHelpful)))
            .OrderByDescending(entry => entry.Asked)
            .ThenBy(entry => entry.EntryId, StringComparer.Ordinal);
        return new FaqStats(Total(counts), counts.Where(count => count.Outcome == Outcome.NotCovered).Sum(count => count.Count), [.. entries]);
    }

    /// <summary>A question that let the member choose counts once; its pick says which entry it was.</summary>
    private static int Total(IEnumerable<AskedCount> counts) =>
        counts.Where(count => count.Outcome is Outcome.Answer or Outcome.NotCovered || count is { Outcome: Outcome.Choices, EntryId: null }).Sum(count => count.Count);

    private static Dictionary<string, int> ByEntry(IEnumerable<AskedCount> counts) => counts
        .Where(count => count.EntryId is not null)
        .GroupBy(count => count.EntryId!, StringComparer.Ordinal)
        .ToDictionary(entry => entry.Key, entry => entry.Sum(count => count.Count), StringComparer.Ordinal);
}

/// <summary>What was asked of one entry, and thought of it.</summary>
internal sealed record EntryStats(string EntryId, int Asked, int AskedBefore, int Helpful, int NotHelpful)
{
    public int Ratings => Helpful + NotHelpful;
}
