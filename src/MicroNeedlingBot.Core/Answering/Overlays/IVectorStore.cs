namespace MicroNeedlingBot.Answering.Overlays;

/// <summary>Keeps encoded texts for longer than the program runs. Safe for parallel use; never throws.</summary>
public interface IVectorStore
{
    /// <summary>The vector that was kept for a text; null where there is none, or it can't be read.</summary>
    RoundedVector? Find(TextKey key);

    /// <summary>Keeps a vector; where that fails, it is encoded again some day.</summary>
    void Keep(TextKey key, RoundedVector vector);
}

/// <summary>A vector of the encoder, a byte for each number.</summary>
/// <param name="Scale">The size of a step.</param>
/// <param name="Steps">Each number in whole steps.</param>
public sealed record RoundedVector(float Scale, sbyte[] Steps);
