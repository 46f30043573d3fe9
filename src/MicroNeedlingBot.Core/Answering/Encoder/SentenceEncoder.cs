using System.Buffers;
using MicroNeedlingBot.Answering.Numerics;

namespace MicroNeedlingBot.Answering.Encoder;

/// <summary>
/// Turns a sentence into a vector such that sentences of like meaning have like vectors: Universal Sentence Encoder
/// lite, a transformer of two layers. Gives the same bits on every machine. Immutable, safe for parallel use.
/// </summary>
public sealed class SentenceEncoder
{
    /// <summary>The length of the vectors.</summary>
    public const int Dimensions = 512;

    private const int MostTokens = 128;

    private static readonly Lazy<byte[]> s_identity = new(Hash);

    private readonly UnigramTokeniser _tokeniser;
    private readonly TokenEmbeddings _embeddings;
    private readonly TransformerLayer _first;
    private readonly TransformerLayer _second;
    private readonly PackedMatrix _last;

    internal SentenceEncoder(EncoderWeights weights)
    {
        _tokeniser = new UnigramTokeniser(weights.Pieces);
        _embeddings = new TokenEmbeddings(weights.Embeddings, weights.Frequencies, MostTokens);
        _first = new TransformerLayer(weights.First);
        _second = new TransformerLayer(weights.Second);
        _last = weights.Last;
    }

    /// <summary>The SHA-256 of the weights that are built in: vectors of other weights are no use.</summary>
    internal static ReadOnlySpan<byte> Identity => s_identity.Value;

    /// <summary>The encoder with the weights that are built into this assembly.</summary>
    public static SentenceEncoder Load()
    {
        using var stream = Weights();
        return new SentenceEncoder(EncoderFile.Read(stream));
    }

    /// <summary>Writes the sentence's unit vector; zeros for an empty one. Never throws on any text.</summary>
    /// <param name="sentence">The sentence; what comes after some hundred words is not read.</param>
    /// <param name="vector">Takes <see cref="Dimensions"/> numbers.</param>
    public void Encode(string sentence, Span<float> vector)
    {
        var tokens = _tokeniser.Tokens(sentence);
        var count = Math.Min(tokens.Count, MostTokens);
        vector[..Dimensions].Clear();
        if (count == 0)
        {
            return;
        }

        var buffer = ArrayPool<float>.Shared.Rent(count * (TokenEmbeddings.Width + (2 * Dimensions)));
        try
        {
            var embedded = buffer.AsSpan(0, count * TokenEmbeddings.Width);
            var middle = buffer.AsSpan(embedded.Length, count * Dimensions);
            var states = buffer.AsSpan(embedded.Length + middle.Length, count * Dimensions);
            _embeddings.Write(tokens, count, embedded);
            _first.Run(embedded, count, middle);
            _second.Run(middle, count, states);
            Pool(states, count, vector[..Dimensions]);
        }
        finally
        {
            ArrayPool<float>.Shared.Return(buffer);
        }
    }

    /// <summary>The ids of a sentence's tokens.</summary>
    internal IReadOnlyList<int> Tokens(string sentence) => _tokeniser.Tokens(sentence);

    private static Stream Weights() => typeof(SentenceEncoder).Assembly.GetManifestResourceStream("encoder.bin")
        ?? throw new InvalidOperationException("The encoder's weights are not built in: encoder.bin must be an embedded resource.");

    private static byte[] Hash()
    {
        using var stream = Weights();
        return System.Security.Cryptography.SHA256.HashData(stream);
    }

    private void Pool(ReadOnlySpan<float> states, int count, Span<float> vector)
    {
        Span<float> mean = stackalloc float[Dimensions];
        mean.Clear();
        for (var token = 0; token < count; token++)
        {
            Dense.AddScaled(1f / count, states.Slice(token * Dimensions, Dimensions), mean);
        }

        _last.Multiply(mean, 1, vector);
        Exponential.TanhInPlace(vector);
        var length = MathF.Sqrt(Dense.Dot(vector, vector));
        for (var k = 0; k < Dimensions && length > 0; k++)
        {
            vector[k] /= length;
        }
    }
}
