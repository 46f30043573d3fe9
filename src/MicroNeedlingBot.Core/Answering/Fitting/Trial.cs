namespace MicroNeedlingBot.Answering.Fitting;

/// <summary>What became of one phrasing when it was asked of a matcher that had been trained without it.</summary>
/// <param name="Phrasing">Its number.</param>
/// <param name="EntryKnown">Whether the matcher knew other phrasings of its entry.</param>
/// <param name="Scores">The entries' scores; of no meaning for an entry that the matcher did not know.</param>
/// <param name="Known">The phrasings that the matcher knew.</param>
internal sealed record Trial(int Phrasing, bool EntryKnown, float[] Scores, bool[] Known);
