using MicroNeedlingBot.Answering.Matching;

namespace MicroNeedlingBot.Answering.Fitting;

/// <summary>
/// Asks every phrasing of matchers that were trained without it: once without it alone (as a member's question, which
/// is covered but new), once without its whole entry (as a question that nothing here answers).
/// </summary>
internal static class CrossValidation
{
    private const int Folds = 5;

    // Where training takes long (phrasings² × entries), the trials of two fifths of the phrasings have to do.
    private const int FoldsOfMany = 2;
    private const double Many = 8e9;

    // An entry that a matcher does not know has no score; this is below any that occurs.
    private const float Unknown = -30;

    /// <summary>The trials, those of known entries first, in the phrasings' order.</summary>
    public static IReadOnlyList<Trial> Run(KernelRow[] rows, List<ulong>[] words, EntryTable table)
    {
        var place = Places(table);
        var count = table.Owners.Length;
        var trials = new Trial?[2 * count];
        var isMany = (double)count * count * table.Entries.Count > Many;
        var options = Workload.Options;
        // One training of many phrasings takes all cores, and much memory.
        options.MaxDegreeOfParallelism = isMany ? 1 : -1;
        var folds = isMany ? FoldsOfMany : Folds;
        Parallel.For(0, 2 * folds, options, number =>
        {
            var byEntry = number >= folds;
            var fold = number % folds;
            Ask(rows, words, table, p => (byEntry ? table.Owners[p] : place[p]) % Folds == fold, byEntry, trials.AsSpan(byEntry ? count : 0, count));
        });
        return [.. trials.OfType<Trial>()];
    }

    private static void Ask(KernelRow[] rows, List<ulong>[] words, EntryTable table, Predicate<int> isAsked, bool byEntry, Span<Trial?> trials)
    {
        var all = Enumerable.Range(0, table.Owners.Length).ToArray();
        int[] taken = [.. all.Where(p => !isAsked(p))];
        if (taken.Length == 0)
        {
            return;
        }

        var known = new bool[all.Length];
        var knownEntry = new bool[table.Entries.Count];
        foreach (var p in taken)
        {
            known[p] = knownEntry[table.Owners[p]] = true;
        }

        var weights = Training.Train(rows, taken, table);
        var entryWords = new EntryWords(words, table.Owners, taken, table.Entries.Count);
        foreach (var p in all)
        {
            if (isAsked(p) && knownEntry[table.Owners[p]] != byEntry)
            {
                var scored = new ScoredEntries(table, Scores(rows[p], taken, weights, knownEntry, table), rows[p]);
                trials[p] = new Trial(scored, table.Owners[p], table.IsGuide[table.Owners[p]], !byEntry, known) { WordScores = entryWords.ScoresOf(words[p], scored.Scores.Length) };
            }
        }
    }

    private static float[] Scores(KernelRow row, int[] taken, float[] weights, bool[] knownEntry, EntryTable table)
    {
        var scores = Training.Scores(row, taken, weights, table);
        for (var e = 0; e < knownEntry.Length; e++)
        {
            scores[e] = knownEntry[e] ? scores[e] : Unknown;
        }

        return scores;
    }

    /// <summary>The place of each phrasing among its entry's.</summary>
    private static int[] Places(EntryTable table)
    {
        var places = new int[table.Owners.Length];
        for (var p = 1; p < places.Length; p++)
        {
            places[p] = table.Owners[p] == table.Owners[p - 1] ? places[p - 1] + 1 : 0;
        }

        return places;
    }
}
