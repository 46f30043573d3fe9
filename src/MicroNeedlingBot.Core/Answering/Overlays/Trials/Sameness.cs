using MicroNeedlingBot.Knowledge;

namespace MicroNeedlingBot.Answering.Overlays.Trials;

/// <summary>Whether two entries say the same.</summary>
internal static class Sameness
{
    /// <summary>Whether an answer from <paramref name="given"/> answers a question about <paramref name="asked"/>, as in <see cref="Matching.EntryTable.Answers"/>.</summary>
    public static bool Answers(Entry given, Entry asked) =>
        string.Equals(given.Id, asked.Id, StringComparison.Ordinal)
        || (asked.Facts.Count > 0 && given.Facts.Contains(asked.Facts[0], StringComparer.Ordinal));
}
