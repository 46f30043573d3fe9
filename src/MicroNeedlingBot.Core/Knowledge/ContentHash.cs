using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using MicroNeedlingBot.Knowledge.Format;
using NodaTime.Text;

namespace MicroNeedlingBot.Knowledge;

/// <summary>
/// The hash of all that answers depend on. Every text goes in with its length before it, so no two contents run into
/// the same bytes; comments, the order of files and the kind of line ends don't go in.
/// </summary>
internal static class ContentHash
{
    // Raise it when the canonical form changes: generated files are then made anew.
    private const string Form = "knowledge 2";

    /// <summary>The hash, lower-case hex.</summary>
    /// <param name="entries">In ordinal order of their ids.</param>
    /// <param name="facts">In any order.</param>
    /// <param name="vocabulary">In any order.</param>
    /// <param name="warningSigns">The text of the warning signs' file; null when there is none.</param>
    /// <param name="examples">In the file's order.</param>
    public static string Of(
        IReadOnlyList<Entry> entries,
        IReadOnlyDictionary<string, Fact> facts,
        Vocabulary vocabulary,
        string? warningSigns,
        WarningExamples examples)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, Form);
        AddAll(hash, entries, AddEntry);
        AddAll(hash, facts.Values.OrderBy(fact => fact.Id, StringComparer.Ordinal), AddFact);
        AddAll(hash, InOrder(vocabulary.Synonyms), AddPair);
        AddAll(hash, InOrder(vocabulary.Misspellings), AddPair);
        AddAll(hash, warningSigns is null ? [] : YamlNodes.Canonical(warningSigns), Add);
        AddAll(hash, examples.Urgent, Add);
        AddAll(hash, examples.Harmless, Add);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The hash of a community's view: of the shared content, its own entries, and what it leaves out.</summary>
    public static string OfOverlay(string shared, IReadOnlyList<Entry> own, IReadOnlyList<string> hidden)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, "overlay 1");
        Add(hash, shared);
        AddAll(hash, own, AddEntry);
        AddAll(hash, hidden, Add);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void AddEntry(IncrementalHash hash, Entry entry)
    {
        Add(hash, entry.Id);
        Add(hash, entry.Kind.ToString());
        Add(hash, entry.Question);
        AddAll(hash, entry.Phrasings, Add);
        Add(hash, entry.Answer);
        AddAll(hash, entry.Facts, Add);
        AddAll(hash, entry.See, Add);
        Add(hash, entry.Checked is { } day ? LocalDatePattern.Iso.Format(day) : "");
    }

    private static void AddFact(IncrementalHash hash, Fact fact)
    {
        Add(hash, fact.Id);
        Add(hash, fact.Section);
        Add(hash, fact.Text);
    }

    private static void AddPair(IncrementalHash hash, KeyValuePair<string, string> pair)
    {
        Add(hash, pair.Key);
        Add(hash, pair.Value);
    }

    private static void AddAll<T>(IncrementalHash hash, IEnumerable<T> items, Action<IncrementalHash, T> add)
    {
        var list = items.ToList();
        AddNumber(hash, list.Count);
        list.ForEach(item => add(hash, item));
    }

    private static void Add(IncrementalHash hash, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        AddNumber(hash, bytes.Length);
        hash.AppendData(bytes);
    }

    private static void AddNumber(IncrementalHash hash, int number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
        hash.AppendData(bytes);
    }

    private static IOrderedEnumerable<KeyValuePair<string, string>> InOrder(IReadOnlyDictionary<string, string> pairs) =>
        pairs.OrderBy(pair => pair.Key, StringComparer.Ordinal);
}
