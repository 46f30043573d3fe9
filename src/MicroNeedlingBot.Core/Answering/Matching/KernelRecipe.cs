namespace MicroNeedlingBot.Answering.Matching;

/// <summary>The weights of the recipe, chosen on validation parts of public sets and the tuning questions.</summary>
internal static class KernelRecipe
{
    /// <summary>The classifier's penalty for each phrasing.</summary>
    public const float PenaltyPerPhrasing = 1e-4f;

    /// <summary>How fast likeness of meaning falls with the angle between two sentences.</summary>
    public const float MeaningSharpness = 2.5f;

    private const float LeastShare = 0.6f;
    private const float MostShare = 1.5f;
    private const float SharePerPhrasing = 0.06f;

    /// <summary>
    /// The weight of likeness by words, and by letters, beside likeness of meaning. The more phrasings an entry has, the
    /// more of the words that people use are among them.
    /// </summary>
    /// <param name="phrasings">How many phrasings an entry has on average.</param>
    public static float LexicalShare(float phrasings) => Math.Clamp(SharePerPhrasing * phrasings, LeastShare, MostShare);

    /// <summary>
    /// What likeness with an entry's nearest phrasing adds to its score. With few phrasings the nearest one says more than
    /// the classifier can learn from them; with many it says nothing that the classifier doesn't know better.
    /// </summary>
    /// <param name="phrasings">How many phrasings an entry has on average.</param>
    public static float NearestShare(float phrasings) => (MostShare - LexicalShare(phrasings)) / (MostShare - LeastShare);
}
