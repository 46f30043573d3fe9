using MicroNeedlingBot.Answering.Matching;
using MicroNeedlingBot.Answering.Numerics;

namespace MicroNeedlingBot.Answering.Fitting;

/// <summary>Trains the classifier on some of the phrasings.</summary>
internal static class Training
{
    /// <summary>The weights of the phrasings that are <paramref name="taken"/>, in that order, rows padded.</summary>
    public static float[] Train(KernelRow[] rows, int[] taken, EntryTable table)
    {
        var owners = taken.Select(phrasing => table.Owners[phrasing]).ToArray();
        return KernelClassifier.Fit(Kernel(rows, taken), owners, table.Entries.Count, KernelRecipe.PenaltyPerPhrasing * table.Owners.Length);
    }

    /// <summary>The weight of each text for telling urgent messages from all others.</summary>
    public static float[] TrainUrgency(KernelRow[] rows, LearntTexts learnt)
    {
        int[] all = [.. Enumerable.Range(0, rows.Length)];
        int[] classes = [.. all.Select(text => learnt.IsUrgent(text) ? 1 : 0)];
        var weights = KernelClassifier.Fit(Kernel(rows, all), classes, entries: 2, KernelRecipe.PenaltyPerPhrasing * rows.Length);
        var width = Dense.Padded(2);
        return [.. all.Select(text => weights[(text * width) + 1] - weights[text * width])];
    }

    private static float[] Kernel(KernelRow[] rows, int[] taken)
    {
        var stride = Dense.Padded(taken.Length);
        var kernel = new float[taken.Length * stride];
        for (var i = 0; i < taken.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                // A row compares a question with phrasings; rounding may differ by a bit the other way round.
                kernel[(i * stride) + j] = kernel[(j * stride) + i] = rows[taken[i]].Sum[taken[j]];
            }

            kernel[(i * stride) + i] = rows[taken[i]].Sum[taken[i]];
        }

        return kernel;
    }

    /// <summary>The entries' scores for a phrasing from weights that were trained on others.</summary>
    public static float[] Scores(KernelRow row, int[] taken, float[] weights, EntryTable table)
    {
        var width = Dense.Padded(table.Entries.Count);
        var likeness = new float[Dense.Padded(taken.Length)];
        for (var k = 0; k < taken.Length; k++)
        {
            likeness[k] = row.Sum[taken[k]];
        }

        var scores = new float[width];
        table.Handicaps.CopyTo(scores, 0);
        Dense.AddRow(likeness, weights, 0, taken.Length, width, 1, scores);
        NearestPhrasings.AddTo(scores, row, taken, table);
        return scores;
    }
}
