using MicroNeedlingBot.Answering.Numerics;

namespace MicroNeedlingBot.Answering.Matching;

/// <summary>The classifier's weights, phrasings × entries, a byte for each number and a scale for each phrasing.</summary>
internal sealed class WeightTable
{
    private readonly int _width;
    private readonly float[] _weights;

    private WeightTable(int entries, sbyte[] steps, float[] scales)
    {
        Entries = entries;
        Steps = steps;
        Scales = scales;
        _width = Dense.Padded(entries);
        _weights = new float[scales.Length * _width];
        for (var p = 0; p < scales.Length; p++)
        {
            for (var e = 0; e < entries; e++)
            {
                _weights[(p * _width) + e] = steps[(p * entries) + e] * scales[p];
            }
        }
    }

    /// <summary>How many entries there are.</summary>
    public int Entries { get; }

    /// <summary>Each phrasing's weights in whole steps of its scale.</summary>
    public sbyte[] Steps { get; }

    /// <summary>The step of each phrasing.</summary>
    public float[] Scales { get; }

    /// <summary>Rounds weights whose rows are padded.</summary>
    public static WeightTable Of(float[] weights, int phrasings, int entries)
    {
        var width = Dense.Padded(entries);
        var steps = new sbyte[phrasings * entries];
        var scales = new float[phrasings];
        for (var p = 0; p < phrasings; p++)
        {
            scales[p] = Quantisation.Round(weights.AsSpan(p * width, entries), steps.AsSpan(p * entries, entries));
        }

        return new WeightTable(entries, steps, scales);
    }

    /// <summary>A table as it was stored.</summary>
    public static WeightTable Stored(int entries, sbyte[] steps, float[] scales) => new(entries, steps, scales);

    /// <summary>The score of each entry, padded, from the likeness with each phrasing and the entries' handicaps.</summary>
    public float[] Scores(ReadOnlySpan<float> likeness, float[] handicaps)
    {
        var scores = new float[_width];
        handicaps.CopyTo(scores, 0);
        Dense.AddRow(likeness, _weights, 0, Scales.Length, _width, 1, scores);
        return scores;
    }
}
