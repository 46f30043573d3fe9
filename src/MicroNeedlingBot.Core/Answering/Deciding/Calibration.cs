namespace MicroNeedlingBot.Answering.Deciding;

/// <summary>What was learnt from a content's own phrasings about how far its scores can be trusted.</summary>
/// <param name="Sharpness">The factor that makes probabilities of scores.</param>
/// <param name="Covered">From <see cref="Evidence.Coverage"/> to the probability that a question is covered.</param>
/// <param name="Confidence">From <see cref="Evidence.Certainty"/> to the probability that the first entry answers it.</param>
internal sealed record Calibration(double Sharpness, LogisticModel Covered, LogisticModel Confidence)
{
    /// <summary>What the words of whole entries add to the classifier's scores; 0 where they only mislead.</summary>
    public double WordShare { get; init; }
}
