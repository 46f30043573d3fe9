using MicroNeedlingBot.Answering.Text;
using MicroNeedlingBot.Knowledge;

namespace MicroNeedlingBot.Answering.Overlays;

/// <summary>
/// Questions and phrasings that were saved a moment ago and that no matcher has learnt yet: until one has, whoever asks
/// in just these words, but for case, accents and punctuation, finds their entry. Immutable.
/// </summary>
internal sealed class SavedPhrasings
{
    private readonly Dictionary<string, Entry> _byWords = new(StringComparer.Ordinal);

    private SavedPhrasings(IEnumerable<(string Text, Entry Entry)> saved)
    {
        foreach (var (text, entry) in saved)
        {
            // Of two with the same words the first in ordinal order of ids: which one shall not depend on anything else.
            _byWords.TryAdd(WordsOf(text), entry);
        }

        _byWords.Remove("");
    }

    /// <summary>What a matcher of one content doesn't know of another; null where it knows all.</summary>
    /// <param name="learnt">What it has learnt.</param>
    /// <param name="now">What is saved.</param>
    public static SavedPhrasings? Between(KnowledgeContent learnt, KnowledgeContent now)
    {
        var before = learnt.Entries.ToDictionary(entry => entry.Id, StringComparer.Ordinal);
        var saved = now.Entries.SelectMany(entry => New(entry, before.GetValueOrDefault(entry.Id))).ToList();
        return saved.Count == 0 ? null : new SavedPhrasings(saved);
    }

    /// <summary>The entry that a message asks for word by word, or null.</summary>
    public Entry? Find(string message) => _byWords.GetValueOrDefault(WordsOf(message));

    private static IEnumerable<(string, Entry)> New(Entry entry, Entry? before) =>
        before is null ? entry.AllPhrasings.Select(text => (text, entry))
        : entry.AllPhrasings.SequenceEqual(before.AllPhrasings, StringComparer.Ordinal) ? []
        : entry.AllPhrasings.Except(before.AllPhrasings, StringComparer.Ordinal).Select(text => (text, entry));

    private static string WordsOf(string text) => string.Join(' ', Tokeniser.Tokens(text));
}
