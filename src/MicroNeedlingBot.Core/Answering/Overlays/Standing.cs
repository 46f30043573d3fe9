namespace MicroNeedlingBot.Answering.Overlays;

/// <summary>What the shared matcher makes of one of its own phrasings.</summary>
/// <param name="LogSum">The logarithm of the sum of all entries' exponential scores, of the classifier alone.</param>
/// <param name="Mean">Its mean likeness with all phrasings.</param>
/// <param name="First">The entries with the largest scores, largest first.</param>
internal sealed record Standing(float LogSum, float Mean, (int Entry, float Score)[] First);
