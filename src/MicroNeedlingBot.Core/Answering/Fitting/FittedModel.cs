using MicroNeedlingBot.Answering.Deciding;
using MicroNeedlingBot.Answering.Matching;

namespace MicroNeedlingBot.Answering.Fitting;

/// <summary>All that was fitted or encoded for one content.</summary>
/// <param name="Hash">The content's hash.</param>
/// <param name="Texts">How many texts were learnt: phrasings and warning examples.</param>
/// <param name="Meanings">The phrasings' meanings; null when fitted without an encoder.</param>
/// <param name="Weights">The classifier's weights; null where the content is too large for it.</param>
/// <param name="Urgency">The weight of each text for telling urgent messages; null without warning examples.</param>
/// <param name="Calibration">How far its scores can be trusted.</param>
internal sealed record FittedModel(string Hash, int Texts, MeaningTable? Meanings, WeightTable? Weights, float[]? Urgency, Calibration Calibration);
