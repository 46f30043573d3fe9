using MicroNeedlingBot.Answering.Encoder;

namespace MicroNeedlingBot.Tests.Answering.Encoder;

/// <summary>The built-in encoder, loaded once for all tests.</summary>
internal static class SharedEncoder
{
    private static readonly Lazy<SentenceEncoder> s_loaded = new(SentenceEncoder.Load);

    public static SentenceEncoder Instance => s_loaded.Value;

    public static IReadOnlyList<int> Tokens(string sentence) => s_loaded.Value.Tokens(sentence);

    public static float[] Encode(string sentence)
    {
        var vector = new float[SentenceEncoder.Dimensions];
        s_loaded.Value.Encode(sentence, vector);
        return vector;
    }

    /// <summary>The cosine of two vectors, whatever their lengths.</summary>
    public static double Cosine(IReadOnlyList<float> a, IReadOnlyList<float> b) =>
        Product(a, b) / Math.Sqrt(Product(a, a) * Product(b, b));

    private static double Product(IReadOnlyList<float> a, IReadOnlyList<float> b) =>
        a.Zip(b, static (x, y) => (double)x * y).Sum();
}
