using MicroNeedlingBot.Answering.Encoder;
using MicroNeedlingBot.Answering.Numerics;

namespace MicroNeedlingBot.Answering.Matching;

/// <summary>
/// The meanings of all phrasings as unit vectors around their common mean, a byte for each number. What the sentences
/// of one field have in common would drown what tells them apart; hence the mean is taken off.
/// </summary>
internal sealed class MeaningTable
{
    private const int Width = SentenceEncoder.Dimensions;

    // Above this many phrasings the numbers stay bytes: four times the memory would buy little speed.
    private const int MostExpanded = 10_000;

    private readonly float[] _rows;

    private MeaningTable(float[] mean, sbyte[] steps, float[] scales, bool expand = true)
    {
        Mean = mean;
        Steps = steps;
        Scales = scales;
        _rows = !expand || scales.Length > MostExpanded ? [] : new float[steps.Length];
        for (var k = 0; k < _rows.Length; k++)
        {
            _rows[k] = steps[k] * scales[k / Width];
        }
    }

    /// <summary>The mean of the encoder's vectors.</summary>
    public float[] Mean { get; }

    /// <summary>Each row in whole steps of its scale.</summary>
    public sbyte[] Steps { get; }

    /// <summary>The step of each row.</summary>
    public float[] Scales { get; }

    /// <summary>Centres, scales and rounds the encoder's vectors, which stand one after the other.</summary>
    public static MeaningTable Of(float[] vectors)
    {
        var count = vectors.Length / Width;
        var mean = new float[Width];
        for (var p = 0; p < count; p++)
        {
            Dense.AddScaled(1f / count, vectors.AsSpan(p * Width, Width), mean);
        }

        var steps = new sbyte[vectors.Length];
        var scales = new float[count];
        var centred = new float[Width];
        for (var p = 0; p < count; p++)
        {
            Centre(vectors.AsSpan(p * Width, Width), mean, centred);
            scales[p] = Quantisation.Round(centred, steps.AsSpan(p * Width, Width));
        }

        return new MeaningTable(mean, steps, scales);
    }

    /// <summary>A table as it was stored.</summary>
    public static MeaningTable Stored(float[] mean, sbyte[] steps, float[] scales) => new(mean, steps, scales);

    /// <summary>Other sentences around the same mean, given as centred vectors; kept as bytes, for they are few.</summary>
    public MeaningTable Beside(IReadOnlyList<float[]> centred)
    {
        var steps = new sbyte[centred.Count * Width];
        var scales = centred.Select((vector, row) => Quantisation.Round(vector, steps.AsSpan(row * Width, Width))).ToArray();
        return new MeaningTable(Mean, steps, scales, expand: false);
    }

    /// <summary>The cosine of a centred vector with each phrasing's.</summary>
    public void Cosines(ReadOnlySpan<float> centred, Span<float> cosines)
    {
        for (var p = 0; p < Scales.Length; p++)
        {
            cosines[p] = Dense.Dot(centred, _rows.AsSpan(p * Width, Width));
        }
    }

    /// <summary>A sentence's vector around the mean, of unit length.</summary>
    public float[] Centred(ReadOnlySpan<float> vector)
    {
        var centred = new float[Width];
        Centre(vector, Mean, centred);
        return centred;
    }

    /// <summary>The cosine of a centred vector with one phrasing's.</summary>
    public float Cosine(ReadOnlySpan<float> centred, int phrasing)
    {
        Span<float> row = stackalloc float[Width];
        row.Clear();
        AddTo(row, phrasing);
        return Dense.Dot(centred, row);
    }

    /// <summary>A phrasing's centred vector.</summary>
    public float[] Row(int phrasing)
    {
        var row = new float[Width];
        AddTo(row, phrasing);
        return row;
    }

    /// <summary>Adds a phrasing's vector.</summary>
    public void AddTo(Span<float> sum, int phrasing)
    {
        for (var k = 0; k < Width; k++)
        {
            sum[k] += Steps[(phrasing * Width) + k] * Scales[phrasing];
        }
    }

    private static void Centre(ReadOnlySpan<float> vector, ReadOnlySpan<float> mean, Span<float> centred)
    {
        vector.CopyTo(centred);
        Dense.AddScaled(-1, mean, centred);
        var length = MathF.Sqrt(Dense.Dot(centred, centred));
        var scale = length > 1e-6f ? 1 / length : 0;
        for (var k = 0; k < Width; k++)
        {
            centred[k] *= scale;
        }
    }
}
