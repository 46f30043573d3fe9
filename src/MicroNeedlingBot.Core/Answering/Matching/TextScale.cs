using MicroNeedlingBot.Answering.Numerics;

namespace MicroNeedlingBot.Answering.Matching;

/// <summary>
/// What weighs and compares texts that are not among a knowledge base's phrasings, by its numbers: how rare a feature
/// is, what its sentences have in common. What it says of two texts is what the kernel says of a question and a phrasing.
/// </summary>
/// <param name="Words">Weighs words, or words and pairs together.</param>
/// <param name="Pairs">Weighs pairs; null where they count among the words.</param>
/// <param name="Letters">Weighs runs of letters; null where they don't count.</param>
/// <param name="Meanings">Knows the mean of the meanings; null without an encoder.</param>
/// <param name="PairShare">What pairs count beside words.</param>
/// <param name="LexicalShare">What words and letters count beside meaning.</param>
internal sealed record TextScale(
    IFeatureWeights Words, IFeatureWeights? Pairs, IFeatureWeights? Letters, MeaningTable? Meanings, float PairShare, float LexicalShare)
{
    /// <summary>A text; <paramref name="centred"/> is its centred meaning, empty where there is none.</summary>
    public TextVector VectorOf(ReadQuestion question, float[] centred) => new(
        Words.Weigh(Pairs is null ? FeatureExtractor.WordsAndPairs(question) : FeatureExtractor.Words(question)),
        Pairs?.Weigh(FeatureExtractor.Pairs(question)) ?? SparseVector.Empty,
        Letters?.Weigh(FeatureExtractor.Letters(question)) ?? SparseVector.Empty,
        centred);

    /// <summary>How alike two texts are, as the classifier counts it.</summary>
    public float Likeness(TextVector one, TextVector other)
    {
        var words = ((1 - PairShare) * one.Words.Dot(other.Words)) + (PairShare * one.Pairs.Dot(other.Pairs));
        var meaning = one.Meaning.Length == 0 || other.Meaning.Length == 0
            ? 0
            : Exponential.Of(KernelRecipe.MeaningSharpness * (Dense.Dot(one.Meaning, other.Meaning) - 1));
        return meaning + (LexicalShare * (words + one.Letters.Dot(other.Letters)));
    }
}

/// <summary>Weighs the features of a text.</summary>
internal interface IFeatureWeights
{
    /// <summary>The features with their weights, scaled to unit length.</summary>
    SparseVector Weigh(List<ulong> features);

    /// <summary>Whether some phrasing has a feature.</summary>
    bool Knows(ulong feature);
}
