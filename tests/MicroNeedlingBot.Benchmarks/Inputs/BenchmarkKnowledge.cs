using MicroNeedlingBot.Knowledge;

namespace MicroNeedlingBot.Benchmarks.Inputs;

/// <summary>Makes a knowledge base's content of bare phrasings.</summary>
internal static class BenchmarkKnowledge
{
    /// <summary>One entry for each intent.</summary>
    public static KnowledgeContent Of(IReadOnlyList<LabelledText> phrasings) => Of(
        phrasings.GroupBy(phrasing => phrasing.Entry, StringComparer.Ordinal)
            .OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => EntryOf(entry.Key, [.. entry.Select(phrasing => phrasing.Text)])));

    /// <summary>
    /// As many entries as asked for, with as many phrasings each. Those of one entry begin like one of the given phrasings,
    /// end like any other, and share a word that few entries have. The same every time.
    /// </summary>
    public static KnowledgeContent Recombined(IReadOnlyList<LabelledText> phrasings, int entries, int each = 10)
    {
        var random = new Random(7);
        var texts = phrasings.Select(phrasing => phrasing.Text.Split(' ')).ToArray();
        return Of(Enumerable.Range(0, entries).Select(entry => EntryOf(
            $"made/{entry:D6}", [.. Enumerable.Range(0, each).Select(_ => Text(texts[entry * 7 % texts.Length], texts[random.Next(texts.Length)], entry))])));
    }

    private static string Text(string[] beginning, string[] end, int entry) =>
        string.Join(' ', [.. beginning.Take((beginning.Length / 2) + 1), .. end.Skip(end.Length / 2), $"w{entry % 977}"]);

    private static Entry EntryOf(string id, IReadOnlyList<string> texts) =>
        new(id, EntryKind.Entry, texts[0], [.. texts.Skip(1)], "An answer.", [], [], Checked: null);

    private static KnowledgeContent Of(IEnumerable<Entry> entries) =>
        new([.. entries], new Dictionary<string, Fact>(StringComparer.Ordinal), Vocabulary.Empty, WarningSigns: null, new string('0', 64));
}
