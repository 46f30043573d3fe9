using MicroNeedlingBot.Knowledge;

namespace MicroNeedlingBot.Answering.Overlays;

/// <summary>A community's phrasings, numbered entry by entry.</summary>
internal sealed class OwnPhrasings
{
    /// <summary>Numbers them. A version of a shared entry brings those that the shared one lacks.</summary>
    /// <param name="entries">The community's entries.</param>
    /// <param name="shared">The shared entry that the entry with an id, at a place, is a version of; null for none.</param>
    public OwnPhrasings(IReadOnlyList<Entry> entries, Func<string, int, Entry?> shared)
    {
        Entries = entries;
        var texts = new List<string>();
        var owners = new List<int>();
        for (var e = 0; e < entries.Count; e++)
        {
            var known = shared(entries[e].Id, e)?.AllPhrasings.ToHashSet(StringComparer.Ordinal) ?? [];
            foreach (var text in entries[e].AllPhrasings.Where(text => !known.Contains(text)))
            {
                texts.Add(text);
                owners.Add(e);
            }
        }

        Texts = texts;
        Owners = [.. owners];
    }

    /// <summary>The community's entries.</summary>
    public IReadOnlyList<Entry> Entries { get; }

    /// <summary>The phrasings.</summary>
    public IReadOnlyList<string> Texts { get; }

    /// <summary>The place of each phrasing's entry in <see cref="Entries"/>.</summary>
    public int[] Owners { get; }

    /// <summary>The phrasings with their entries' ids.</summary>
    public IReadOnlyList<(string Text, string Entry)> WithIds => [.. Texts.Select((text, p) => (text, Entries[Owners[p]].Id))];

    /// <summary>The numbers of one entry's phrasings.</summary>
    public int[] Of(int entry) => [.. Enumerable.Range(0, Owners.Length).Where(p => Owners[p] == entry)];
}
