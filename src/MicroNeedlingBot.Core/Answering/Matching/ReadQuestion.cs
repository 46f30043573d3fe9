namespace MicroNeedlingBot.Answering.Matching;

/// <summary>A question as the matcher reads it.</summary>
/// <param name="Text">The text as written, for the sentence encoder.</param>
/// <param name="Words">Its words, corrected.</param>
/// <param name="Stems">The stems of <paramref name="Words"/>, in order.</param>
/// <param name="Synonyms">Stems of the words that the field's vocabulary adds.</param>
/// <param name="ReadAs">Words that were read as other words.</param>
internal sealed record ReadQuestion(
    string Text,
    IReadOnlyList<string> Words,
    IReadOnlyList<string> Stems,
    IReadOnlyList<string> Synonyms,
    IReadOnlyList<(string Written, string Read)> ReadAs);
