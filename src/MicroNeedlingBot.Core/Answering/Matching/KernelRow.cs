using MicroNeedlingBot.Answering.Numerics;

namespace MicroNeedlingBot.Answering.Matching;

/// <summary>How alike one question and every known phrasing are. Lengths are padded with zeros.</summary>
internal sealed class KernelRow(int phrasings)
{
    /// <summary>Cosine of words and word pairs, 0 to 1.</summary>
    public float[] Words { get; } = new float[Dense.Padded(phrasings)];

    /// <summary>Cosine of letter runs, 0 to 1.</summary>
    public float[] Letters { get; } = new float[Dense.Padded(phrasings)];

    /// <summary>Likeness of meaning by the sentence encoder, above 0, at most 1; zeros without an encoder.</summary>
    public float[] Meanings { get; } = new float[Dense.Padded(phrasings)];

    /// <summary>The weighted sum of the three, which the classifier works on.</summary>
    public float[] Sum { get; } = new float[Dense.Padded(phrasings)];

    /// <summary>The share of the question's words, by weight, that some phrasing has, 0 to 1.</summary>
    public float KnownWords { get; set; }

    /// <summary>How alike the question and one phrasing are on the whole, 0 to 1.</summary>
    public double Similarity(int phrasing) => Math.Clamp(
        (Words[phrasing] + Letters[phrasing] + Meanings[phrasing]) / (Meanings[phrasing] > 0 ? 3 : 2), 0, 1);
}
