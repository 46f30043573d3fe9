namespace MicroNeedlingBot.Answering.Text;

/// <summary>
/// Reads misspelt words as the words of a field: "retnol" as "retinol". Common English words are left alone, or a
/// question about the weather would be read as one about leather. Immutable, safe for parallel use.
/// </summary>
internal sealed class Speller
{
    private const int ShortestWord = 4;
    private const int LongWord = 8;
    private const int TrustedCount = 2;
    private const int MuchMoreFrequent = 5;

    private readonly Dictionary<string, int> _fieldWords;
    private readonly DeletionIndex _targets;

    /// <summary>A speller for the words of a field.</summary>
    /// <param name="fieldWords">The lower-case words of a knowledge base's phrasings, with how many phrasings have each.</param>
    public Speller(IReadOnlyDictionary<string, int> fieldWords)
    {
        _fieldWords = new Dictionary<string, int>(fieldWords, StringComparer.Ordinal);
        var targets = _fieldWords
            .Where(word => IsCorrectable(word.Key) && IsTrusted(word.Key, word.Value))
            .OrderByDescending(word => word.Value)
            .ThenBy(word => word.Key, StringComparer.Ordinal)
            .Select(word => word.Key)
            .ToArray();
        _targets = new DeletionIndex(targets, EditsToFind);
    }

    /// <summary>The field's word that a lower-case word is likely to mean; the word itself if it is sound or like none.</summary>
    public string Correct(string word)
    {
        if (!IsCorrectable(word))
        {
            return word;
        }

        if (_fieldWords.TryGetValue(word, out var count))
        {
            return IsTrusted(word, count) ? word : CorrectFieldWord(word);
        }

        return EnglishWords.Contains(word)
            ? word
            : _targets.Nearest(word, word.Length >= LongWord ? 2 : 1)?.Word ?? word;
    }

    /// <summary>Whether a word is one of the field's.</summary>
    public bool Knows(string word) => _fieldWords.ContainsKey(word);

    /// <summary>Phrasings are misspelt on purpose too; only a much more frequent neighbour shows that this is one.</summary>
    private string CorrectFieldWord(string word) =>
        _targets.Nearest(word, 1) is var (target, _) && _fieldWords[target] >= MuchMoreFrequent ? target : word;

    private static bool IsCorrectable(string word)
    {
        if (word.Length is < ShortestWord or > DeletionIndex.LongestWord)
        {
            return false;
        }

        foreach (var letter in word)
        {
            if (!char.IsLetter(letter))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsTrusted(string word, int count) => count >= TrustedCount || EnglishWords.Contains(word);

    /// <summary>A long word is looked up with two edits, so words two letters shorter must be found at that distance.</summary>
    private static int EditsToFind(string target) => target.Length >= LongWord - 2 ? 2 : 1;
}
