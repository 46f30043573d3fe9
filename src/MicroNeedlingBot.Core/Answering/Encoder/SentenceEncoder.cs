namespace MicroNeedlingBot.Answering.Encoder;

/// <summary>stub</summary>
public sealed class SentenceEncoder
{
    /// <summary>stub</summary>
    public const int Dimensions = 512;

    /// <summary>stub</summary>
    public static SentenceEncoder Load() => new();

    /// <summary>stub</summary>
    public void Encode(string sentence, Span<float> vector) => vector.Fill(sentence.Length + GetHashCode());
}
