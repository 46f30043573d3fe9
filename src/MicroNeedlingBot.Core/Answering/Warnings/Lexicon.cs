namespace MicroNeedlingBot.Answering.Warnings;

/// <summary>The words that rules and guards know, numbered; it finds a misspelt word's number too.</summary>
/// <param name="ordinary">Correct words that look like misspellings of known ones ("smell" of "swell").</param>
internal sealed class Lexicon(IEnumerable<string> ordinary)
{
    /// <summary>The number of a word that no rule knows.</summary>
    public const int Unknown = -1;

    private const int ShortestMisspelt = 5;
    private const int ShortestTwiceMisspelt = 9;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<char, List<(string Word, int Number)>> _byFirstLetter = [];
    private readonly HashSet<string> _ordinary = new(ordinary, StringComparer.Ordinal);

    /// <summary>The number of a rule's word, a token as <see cref="Text.Tokeniser"/> gives it.</summary>
    public int Add(string word)
    {
        if (!_numbers.TryGetValue(word, out var number))
        {
            number = _numbers.Count;
            _numbers.Add(word, number);
        }

        return number;
    }

    /// <summary>Lets words close to a rule's word stand for it; false when no rule has the word or it is too short.</summary>
    public bool TryAddMisspellable(string word)
    {
        if (word.Length < ShortestMisspelt || !_numbers.TryGetValue(word, out var number))
        {
            return false;
        }

        if (!_byFirstLetter.TryGetValue(word[0], out var words))
        {
            _byFirstLetter.Add(word[0], words = []);
        }

        words.Add((word, number));
        return true;
    }

    public int Find(string word)
    {
        if (_numbers.TryGetValue(word, out var number))
        {
            return number;
        }

        return word.Length < ShortestMisspelt || word.Length > 24 || _ordinary.Contains(word) ? Unknown : Nearest(word);
    }

    /// <summary>People seldom get the first letter wrong, and "never" is no "fever".</summary>
    private int Nearest(string word)
    {
        var found = Unknown;
        if (!_byFirstLetter.TryGetValue(word[0], out var candidates))
        {
            return found;
        }

        var best = word.Length >= ShortestTwiceMisspelt ? 3 : 2;
        foreach (var (candidate, number) in candidates)
        {
            var limit = Math.Min(best - 1, candidate.Length >= ShortestTwiceMisspelt ? 2 : 1);
            if (limit > 0 && Misspelling.IsWithin(word, candidate, limit, out var distance))
            {
                (found, best) = (number, distance);
            }
        }

        return found;
    }
}
