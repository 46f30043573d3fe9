using MicroNeedlingBot.Answering.Text;
using MicroNeedlingBot.Knowledge;

namespace MicroNeedlingBot.Answering.Matching;

/// <summary>
/// Reads questions with the words of one knowledge base: misspellings corrected, stems taken, synonyms added.
/// </summary>
internal sealed class QuestionReader
{
    /// <summary>What is read of a text; the rest of a longer one adds nothing to what it asks.</summary>
    private const int MostCharacters = 4_000;

    private const int LongestPhrase = 4;

    private readonly Vocabulary _vocabulary;
    private readonly Speller _speller;
    private readonly OwnWords? _own;

    /// <summary>Takes the words of the field from the phrasings.</summary>
    public QuestionReader(Vocabulary vocabulary, IEnumerable<string> phrasings)
    {
        _vocabulary = vocabulary;
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in phrasings.SelectMany(phrasing => Tokeniser.Tokens(phrasing).Distinct(StringComparer.Ordinal)))
        {
            counts[word] = counts.GetValueOrDefault(word) + 1;
        }

        foreach (var word in vocabulary.Synonyms.Keys.SelectMany(key => key.Split(' ')))
        {
            counts[word] = Math.Max(2, counts.GetValueOrDefault(word));
        }

        _speller = new Speller(counts);
    }

    private QuestionReader(QuestionReader shared, OwnWords own)
    {
        (_vocabulary, _speller, _own) = (shared._vocabulary, shared._speller, own);
    }

    /// <summary>A reader that knows the words of some phrasings too; the shared words are not copied.</summary>
    public QuestionReader With(IReadOnlyList<string> phrasings) => phrasings.Count == 0 ? this : new(this, new OwnWords(phrasings, _speller));

    /// <summary>Reads a text; never throws.</summary>
    public ReadQuestion Read(string text)
    {
        var written = text.Length > MostCharacters ? text[..MostCharacters] : text;
        var words = new List<string>();
        var readAs = new List<(string, string)>();
        foreach (var token in Tokeniser.Tokens(written))
        {
            var read = _vocabulary.Misspellings.TryGetValue(token, out var meant) ? meant : _own?.Correct(token) ?? _speller.Correct(token);
            words.AddRange(read.Contains(' ', StringComparison.Ordinal) ? read.Split(' ') : [read]);
            if (!string.Equals(read, token, StringComparison.Ordinal))
            {
                readAs.Add((token, read));
            }
        }

        return new ReadQuestion(written, words, [.. words.Select(Porter2.Stem)], Synonyms(words), readAs);
    }

    private List<string> Synonyms(List<string> words)
    {
        var added = new List<string>();
        for (var start = 0; start < words.Count && _vocabulary.Synonyms.Count > 0; start++)
        {
            var phrase = words[start];
            for (var length = 1; ; length++)
            {
                if (_vocabulary.Synonyms.TryGetValue(phrase, out var meaning))
                {
                    added.AddRange(meaning.Split(' ').Select(Porter2.Stem).Where(stem => !added.Contains(stem, StringComparer.Ordinal)));
                }

                if (length == LongestPhrase || start + length >= words.Count)
                {
                    break;
                }

                phrase = $"{phrase} {words[start + length]}";
            }
        }

        return added;
    }
}
