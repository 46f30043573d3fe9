using MicroNeedlingBot.Answering.Encoder;

namespace MicroNeedlingBot.Answering.Fitting;

/// <summary>Encodes many sentences on all cores; which core takes which changes nothing.</summary>
internal static class SentenceVectors
{
    private const int Batch = 10_000;

    /// <summary>The vectors, one after the other, in the sentences' order.</summary>
    /// <param name="encoder">The encoder.</param>
    /// <param name="sentences">The sentences.</param>
    /// <param name="progress">Takes a line after every ten thousand of them, where there are more.</param>
    public static float[] Of(SentenceEncoder encoder, IReadOnlyList<string> sentences, Action<string>? progress = null)
    {
        var vectors = new float[(long)sentences.Count * SentenceEncoder.Dimensions];
        for (var from = 0; from < sentences.Count; from += Batch)
        {
            var to = Math.Min(from + Batch, sentences.Count);
            Parallel.For(from, to, Workload.Options, p =>
                encoder.Encode(sentences[p], vectors.AsSpan(p * SentenceEncoder.Dimensions, SentenceEncoder.Dimensions)));
            if (to < sentences.Count)
            {
                progress?.Invoke($"Encoded {to:N0} of {sentences.Count:N0} phrasings.");
            }
        }

        return vectors;
    }
}
