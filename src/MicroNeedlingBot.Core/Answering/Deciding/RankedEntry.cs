namespace MicroNeedlingBot.Answering.Deciding;

/// <summary>An entry and how likely it is, given that the question is covered.</summary>
/// <param name="Entry">Its number.</param>
/// <param name="Probability">The probability that it is what was asked.</param>
/// <param name="Support">The probability that it answers what was asked: its own and that of entries on the same facts.</param>
internal readonly record struct RankedEntry(int Entry, double Probability, double Support);
