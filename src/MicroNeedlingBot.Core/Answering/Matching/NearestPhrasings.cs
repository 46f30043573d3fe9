namespace MicroNeedlingBot.Answering.Matching;

/// <summary>Adds to each entry's score how alike the question and its nearest phrasing are.</summary>
internal static class NearestPhrasings
{
    /// <summary>Adds the likeness with the nearest of all phrasings.</summary>
    public static void AddTo(float[] scores, KernelRow row, EntryTable table)
    {
        if (table.NearestShare > 0)
        {
            Add(scores, row, Enumerable.Range(0, table.Owners.Length), table);
        }
    }

    /// <summary>Adds the likeness with the nearest of those phrasings that are <paramref name="taken"/>.</summary>
    public static void AddTo(float[] scores, KernelRow row, int[] taken, EntryTable table)
    {
        if (table.NearestShare > 0)
        {
            Add(scores, row, taken, table);
        }
    }

    private static void Add(float[] scores, KernelRow row, IEnumerable<int> phrasings, EntryTable table)
    {
        var nearest = new float[table.Entries.Count];
        foreach (var p in phrasings)
        {
            ref var best = ref nearest[table.Owners[p]];
            best = MathF.Max(best, row.Sum[p]);
        }

        for (var e = 0; e < nearest.Length; e++)
        {
            scores[e] += table.NearestShare * nearest[e];
        }
    }
}
