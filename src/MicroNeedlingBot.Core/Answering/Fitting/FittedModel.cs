using MicroNeedlingBot.Answering.Deciding;
using MicroNeedlingBot.Answering.Matching;

namespace MicroNeedlingBot.Answering.Fitting;

/// <summary>All that was fitted or encoded for one content.</summary>
/// <param name="Hash">The content's hash.</param>
/// <param name="Phrasings">How many phrasings there are.</param>
/// <param name="Meanings">The phrasings' meanings; null when fitted without an encoder.</param>
/// <param name="Weights">The classifier's weights; null where the content is too large for it.</param>
/// <param name="Calibration">How far its scores can be trusted.</param>
internal sealed record FittedModel(string Hash, int Phrasings, MeaningTable? Meanings, WeightTable? Weights, Calibration Calibration);
