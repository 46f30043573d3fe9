using MicroNeedlingBot.Answering.Deciding;

namespace MicroNeedlingBot.Answering.Matching;

/// <summary>What the matcher makes of one question.</summary>
/// <param name="Table">The entries that its numbers count.</param>
/// <param name="Question">The question as it was read.</param>
/// <param name="Ranking">Guide entries, likeliest first.</param>
/// <param name="Covered">The calibrated probability that it is covered.</param>
/// <param name="Confidence">The calibrated probability that the first of the ranking answers it, given that it is covered.</param>
/// <param name="Other">The likeliest gap or small talk; -1 where there is none.</param>
/// <param name="OtherProbability">The probability of that one among all entries.</param>
/// <param name="NearestPhrasing">The number of the phrasing most like it; -1 where there is none.</param>
/// <param name="NearestSimilarity">How alike they are, 0 to 1.</param>
/// <param name="Urgency">How much it is like urgent messages; null where nothing was learnt about that.</param>
internal sealed record Match(
    EntryTable Table,
    ReadQuestion Question,
    IReadOnlyList<RankedEntry> Ranking,
    double Covered,
    double Confidence,
    int Other,
    double OtherProbability,
    int NearestPhrasing,
    double NearestSimilarity,
    Urgency? Urgency);
