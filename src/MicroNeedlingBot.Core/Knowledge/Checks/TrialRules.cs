namespace MicroNeedlingBot.Knowledge.Checks;

/// <summary>What the matcher's trials say: entries that their own phrasings don't find, and entries too much alike.</summary>
internal static class TrialRules
{
    private const int FewestTrials = 5;
    private const double LeastFound = 0.8;
    private const double MostConfused = 0.1;
    private const double SameQuestion = 0.95;

    public static IEnumerable<Finding> Find(Checkup checkup)
    {
        var trials = checkup.Trials.ToLookup(trial => trial.EntryId, StringComparer.Ordinal);
        return checkup.Content.Entries
            .SelectMany(entry => OfEntry(entry, trials[entry.Id].ToList(), checkup.Content.LinesOf(entry)))
            .Concat(NearDuplicates(checkup, trials));
    }

    private static IEnumerable<Finding> OfEntry(Entry entry, List<PhrasingTrial> own, EntryLines lines)
    {
        var lost = own.Where(IsLost).ToList();
        if (own.Count >= FewestTrials && own.Count - lost.Count < LeastFound * own.Count)
        {
            var (id, count) = lost.CountBy(trial => trial.FoundId, StringComparer.Ordinal).MaxBy(found => found.Value);
            yield return Checkup.Warn(entry, lines.Question, "not-found", $"Only {own.Count - lost.Count} of {own.Count} phrasings find this entry; {count} find {id}. Move those that belong elsewhere, and add others close to the rest.");
        }

        foreach (var trial in lost.Where(trial => trial.Similarity >= SameQuestion))
        {
            var nearest = trial.Nearest is null ? "a phrasing" : $"\"{trial.Nearest}\"";
            yield return Checkup.Warn(entry, LineOf(entry, lines, trial.Phrasing), "near-duplicate-phrasing", $"\"{trial.Phrasing}\" says nearly the same as {nearest} in {trial.FoundId}. Keep one of the two, where its answer fits best.");
        }
    }

    /// <summary>Pairs whose phrasings find each other too often; each is named once, at the entry whose id comes first.</summary>
    private static IEnumerable<Finding> NearDuplicates(Checkup checkup, ILookup<string, PhrasingTrial> trials)
    {
        var entries = checkup.Content.Entries.ToDictionary(entry => entry.Id, StringComparer.Ordinal);
        foreach (var (pair, crossed) in checkup.Trials.Where(IsLost).CountBy(Pair).OrderBy(pair => pair.Key))
        {
            var all = trials[pair.First].Count() + trials[pair.Second].Count();
            if (all >= FewestTrials && crossed >= MostConfused * all && entries.TryGetValue(pair.First, out var entry) && entries.ContainsKey(pair.Second))
            {
                yield return Checkup.Warn(entry, checkup.Content.LinesOf(entry).Question, "near-duplicate", $"{crossed} of the {all} phrasings of this entry and {pair.Second} find the other one. Merge the two, or make their phrasings tell them apart.");
            }
        }
    }

    private static (string First, string Second) Pair(PhrasingTrial trial) =>
        string.CompareOrdinal(trial.EntryId, trial.FoundId) < 0 ? (trial.EntryId, trial.FoundId) : (trial.FoundId, trial.EntryId);

    private static int? LineOf(Entry entry, EntryLines lines, string phrasing)
    {
        var index = entry.Phrasings.ToList().IndexOf(phrasing);
        return index < 0 ? lines.Question : lines.Phrasing(index);
    }

    private static bool IsLost(PhrasingTrial trial) => !string.Equals(trial.FoundId, trial.EntryId, StringComparison.Ordinal);
}
