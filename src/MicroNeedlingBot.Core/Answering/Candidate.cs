using MicroNeedlingBot.Knowledge;

namespace MicroNeedlingBot.Answering;

/// <summary>An entry that may be what was asked.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Confidence">The calibrated probability, 0 to 1, that it is the right one, given that the question is covered.</param>
public sealed record Candidate(Entry Entry, double Confidence);
