namespace MicroNeedlingBot.Answering.Matching;

/// <summary>A text as the kernel sees it, by itself.</summary>
/// <param name="Words">Its words.</param>
/// <param name="Pairs">Its pairs of words.</param>
/// <param name="Letters">Its runs of letters.</param>
/// <param name="Meaning">Its centred meaning; empty without an encoder.</param>
internal sealed record TextVector(SparseVector Words, SparseVector Pairs, SparseVector Letters, float[] Meaning);
