using MicroNeedlingBot.Answering.Text;

namespace MicroNeedlingBot.Knowledge.Format;

/// <summary>
/// The words of the field: <c>synonyms: {tretinoin: retinoid}</c> and <c>misspellings: {retnol: retinol}</c>, kept as
/// the tokeniser reads them.
/// </summary>
internal static class VocabularyFile
{
    private const string Synonyms = "synonyms";
    private const string Misspellings = "misspellings";
    private const int LongestSynonym = 4;

    public static Vocabulary Read(string text, FindingList findings)
    {
        var plain = PlainText.Normal(text);
        if (YamlNodes.ReadMap(plain, firstLine: 1, findings) is not { } map)
        {
            return Vocabulary.Empty;
        }

        var fields = new YamlFields(map, findings, Synonyms, Misspellings);
        return new Vocabulary(
            Pairs(fields.TextMap(Synonyms), LongestSynonym, findings),
            Pairs(fields.TextMap(Misspellings), longest: 1, findings));
    }

    private static Dictionary<string, string> Pairs(
        IEnumerable<(int Line, string Key, string Value)> pairs, int longest, FindingList findings)
    {
        var read = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (line, key, value) in pairs)
        {
            var words = Tokeniser.Tokens(key);
            var meant = string.Join(' ', Tokeniser.Tokens(value));
            if (words.Count == 0 || meant.Length == 0)
            {
                findings.Error(line, "vocabulary-word", "Both sides of a pair need a word. Write \"zits: acne\".");
            }
            else if (words.Count > longest)
            {
                var limit = longest == 1 ? "one word" : $"{longest} words";
                findings.Error(line, "vocabulary-length", $"\"{key}\" is read as {words.Count} words ({string.Join(' ', words)}), but {limit} is the most here. Shorten it or take it out.");
            }
            else if (!read.TryAdd(string.Join(' ', words), meant))
            {
                findings.Error(line, "duplicate-key", $"\"{key}\" stands here a second time. Keep one of the two.");
            }
        }

        return read;
    }
}
