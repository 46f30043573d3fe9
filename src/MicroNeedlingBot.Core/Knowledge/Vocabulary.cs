using System.Collections.Frozen;

namespace MicroNeedlingBot.Knowledge;

/// <summary>The words of this field, from <c>vocabulary.yaml</c>. Immutable.</summary>
/// <param name="Synonyms">
/// A word or a phrase of up to four words (normalised tokens joined by single spaces) to the words that stand for the
/// same thing; the matcher adds those to a question's own.
/// </param>
/// <param name="Misspellings">A misspelt token to the token or tokens (joined by spaces) that were meant.</param>
public sealed record Vocabulary(
    IReadOnlyDictionary<string, string> Synonyms,
    IReadOnlyDictionary<string, string> Misspellings)
{
    /// <summary>No words: every word is read as it is spelt.</summary>
    public static Vocabulary Empty { get; } = new(FrozenDictionary<string, string>.Empty, FrozenDictionary<string, string>.Empty);
}
