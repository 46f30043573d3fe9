using MicroNeedlingBot.Answering.Matching;
using MicroNeedlingBot.Answering.Numerics;

namespace MicroNeedlingBot.Answering.Fitting;

/// <summary>Trains the classifier on some of the phrasings.</summary>
internal static class Training
{
    /// <summary>The weights of the phrasings that are <paramref name="taken"/>, in that order, rows padded.</summary>
    public static float[] Train(KernelRow[] rows, int[] taken, EntryTable table)
    {
        var stride = Dense.Padded(taken.Length);
        var kernel = new float[taken.Length * stride];
        var owners = new int[taken.Length];
        for (var i = 0; i < taken.Length; i++)
        {
            owners[i] = table.Owners[taken[i]];
            for (var j = 0; j < i; j++)
            {
                // A row compares a question with phrasings; rounding may differ by a bit the other way round.
                kernel[(i * stride) + j] = kernel[(j * stride) + i] = rows[taken[i]].Sum[taken[j]];
            }

            kernel[(i * stride) + i] = rows[taken[i]].Sum[taken[i]];
        }

        return KernelClassifier.Fit(kernel, owners, table.Entries.Count, KernelRecipe.PenaltyPerPhrasing * table.Owners.Length);
    }

    /// <summary>The entries' scores for a phrasing from weights that were trained on others.</summary>
    public static float[] Scores(KernelRow row, int[] taken, float[] weights, int entries)
    {
        var width = Dense.Padded(entries);
        var likeness = new float[Dense.Padded(taken.Length)];
        for (var k = 0; k < taken.Length; k++)
        {
            likeness[k] = row.Sum[taken[k]];
        }

        var scores = new float[width];
        Dense.AddRow(likeness, weights, 0, taken.Length, width, 1, scores);
        return scores;
    }
}
