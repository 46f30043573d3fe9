namespace MicroNeedlingBot.Answering.Text;

/// <summary>
/// The words that a community's phrasings add to those of the field. They are read as they are spelt, and misspelt words
/// that mean none of the field's are read as one of them. Immutable, safe for parallel use.
/// </summary>
internal sealed class OwnWords
{
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);
    private readonly Speller _shared;
    private readonly Speller _speller;

    /// <summary>Takes the words of some phrasings.</summary>
    public OwnWords(IReadOnlyList<string> phrasings, Speller shared)
    {
        _shared = shared;
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in phrasings.SelectMany(phrasing => Tokeniser.Tokens(phrasing).Distinct(StringComparer.Ordinal)).Where(word => !shared.Knows(word)))
        {
            _words.Add(word);
            counts[word] = counts.GetValueOrDefault(word) + 1;
        }

        _speller = new Speller(counts);
    }

    /// <summary>The word that a lower-case word is likely to mean; null to leave that to the field's words.</summary>
    public string? Correct(string word)
    {
        if (_words.Contains(word))
        {
            return _speller.Correct(word);
        }

        return _shared.Knows(word) || !string.Equals(_shared.Correct(word), word, StringComparison.Ordinal) ? null : _speller.Correct(word);
    }
}
