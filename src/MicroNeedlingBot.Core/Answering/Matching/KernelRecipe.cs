namespace MicroNeedlingBot.Answering.Matching;

/// <summary>The weights of the recipe, chosen on validation parts of public sets and the tuning questions.</summary>
internal static class KernelRecipe
{
    /// <summary>The weight of likeness by words beside likeness of meaning.</summary>
    public const float WordShare = 0.6f;

    /// <summary>The weight of likeness by letters beside likeness of meaning.</summary>
    public const float LetterShare = 0.6f;

    /// <summary>The classifier's penalty for each phrasing.</summary>
    public const float PenaltyPerPhrasing = 1e-4f;
}
