using MicroNeedlingBot.Answering.Encoder;

namespace MicroNeedlingBot.Answering.Fitting;

/// <summary>Encodes many sentences on all cores; which core takes which changes nothing.</summary>
internal static class SentenceVectors
{
    /// <summary>The vectors, one after the other, in the sentences' order.</summary>
    public static float[] Of(SentenceEncoder encoder, IReadOnlyList<string> sentences)
    {
        var vectors = new float[sentences.Count * SentenceEncoder.Dimensions];
        Parallel.For(0, sentences.Count, p =>
            encoder.Encode(sentences[p], vectors.AsSpan(p * SentenceEncoder.Dimensions, SentenceEncoder.Dimensions)));
        return vectors;
    }
}
