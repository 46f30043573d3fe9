namespace MicroNeedlingBot.Answering;

/// <summary>What the bot decided about one message.</summary>
/// <param name="Outcome">The most severe outcome among the message's questions.</param>
/// <param name="Covered">The calibrated probability, 0 to 1, that the knowledge base covers the message.</param>
/// <param name="Confidence">
/// The calibrated probability, 0 to 1, that the first candidate is the right one, given that the message is covered.
/// </param>
/// <param name="Entries">
/// What is answered (one for each question in the message), what is offered to pick from, the gap that matched, or
/// the small talk; empty when nothing did.
/// </param>
/// <param name="Candidates">The likeliest entries for the whole message, whatever the outcome, likeliest first; five unless more are asked for.</param>
/// <param name="Warning">The fixed reply of the warning sign that was found, or null.</param>
/// <param name="Match">How the message was read and matched, for those who ask; null where nothing was matched.</param>
public sealed record Verdict(
    Outcome Outcome,
    double Covered,
    double Confidence,
    IReadOnlyList<Candidate> Entries,
    IReadOnlyList<Candidate> Candidates,
    string? Warning,
    MatchReport? Match);
