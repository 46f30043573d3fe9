using MicroNeedlingBot.Answering.Encoder;
using MicroNeedlingBot.Answering.Numerics;

namespace MicroNeedlingBot.Answering.Matching;

/// <summary>The mean meaning of each entry, a byte for each number, compared in whole numbers: quick and exact everywhere.</summary>
internal sealed class CoarseMeanings
{
    private const int Width = SentenceEncoder.Dimensions;

    private readonly sbyte[] _steps;
    private readonly float[] _scales;

    private CoarseMeanings(sbyte[] steps, float[] scales)
    {
        _steps = steps;
        _scales = scales;
    }

    /// <summary>The mean over each entry's phrasings, scaled to unit length.</summary>
    public static CoarseMeanings OfEntries(MeaningTable meanings, int[] firstPhrasing)
    {
        var count = firstPhrasing.Length - 1;
        var steps = new sbyte[count * Width];
        var scales = new float[count];
        var mean = new float[Width];
        for (var entry = 0; entry < count; entry++)
        {
            Array.Clear(mean);
            for (var p = firstPhrasing[entry]; p < firstPhrasing[entry + 1]; p++)
            {
                meanings.AddTo(mean, p);
            }

            var length = MathF.Sqrt(Dense.Dot(mean, mean));
            scales[entry] = Quantisation.Round(mean, steps.AsSpan(entry * Width, Width)) / MathF.Max(length, 1e-6f);
        }

        return new CoarseMeanings(steps, scales);
    }

    /// <summary>Adds the cosine with each entry's mean.</summary>
    public void AddCosines(ReadOnlySpan<float> centred, Span<float> likeness)
    {
        Span<sbyte> question = stackalloc sbyte[Width];
        var scale = Quantisation.Round(centred, question);
        for (var entry = 0; entry < likeness.Length; entry++)
        {
            likeness[entry] += scale * _scales[entry] * Whole.Dot(question, _steps.AsSpan(entry * Width, Width));
        }
    }
}
