namespace MicroNeedlingBot.Answering.Matching;

/// <summary>Adds to each entry's score how alike the question and its nearest phrasing are.</summary>
internal static class NearestPhrasings
{
    /// <summary>Adds the likeness with the nearest of those phrasings that were learnt.</summary>
    public static void AddTo(float[] scores, KernelRow row, IEnumerable<int> learnt, EntryTable table)
    {
        if (table.NearestShare <= 0)
        {
            return;
        }

        var nearest = new float[table.Entries.Count];
        foreach (var p in learnt)
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
