namespace MicroNeedlingBot.Answering;

/// <summary>How a message was read and matched: what <c>/how</c> shows.</summary>
/// <param name="Questions">The questions that the message was split into, as they were read.</param>
/// <param name="ReadAs">Words that were read as other words: "retnol" as "retinol".</param>
/// <param name="NearestPhrasing">The known phrasing most like the message.</param>
/// <param name="NearestSimilarity">How alike the two are, 0 to 1.</param>
/// <param name="SharedWords">The words that the message shares with the first candidate's phrasings.</param>
public sealed record MatchReport(
    IReadOnlyList<string> Questions,
    IReadOnlyList<(string Written, string Read)> ReadAs,
    string? NearestPhrasing,
    double NearestSimilarity,
    IReadOnlyList<string> SharedWords)
{
    /// <summary>The likeliest entries by the matcher's own probability, before calibration, likeliest first: for moderators.</summary>
    public IReadOnlyList<(string EntryId, double Score)> Scores { get; init; } = [];
}
