using MicroNeedlingBot.Knowledge;

namespace MicroNeedlingBot.Answering.Overlays;

/// <summary>What a community adds to the shared knowledge base, and what it leaves out. Immutable.</summary>
public sealed class CommunityEntries
{
    /// <summary>The most entries that a community may have, its versions of shared ones among them.</summary>
    public const int Most = 300;

    /// <summary>Takes the entries.</summary>
    /// <param name="entries">
    /// Entries of its own, and its versions of shared ones, which have the same id; of two with one id the last counts.
    /// </param>
    /// <param name="hidden">Ids of shared entries that it leaves out; one that it has a version of is shown all the same.</param>
    /// <exception cref="ArgumentException">There are more than <see cref="Most"/>.</exception>
    public CommunityEntries(IEnumerable<Entry> entries, IEnumerable<string> hidden)
    {
        var byId = new SortedDictionary<string, Entry>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            byId[entry.Id] = entry;
        }

        if (byId.Count > Most)
        {
            throw new ArgumentException($"A community has at most {Most} entries, not {byId.Count}. Remove some.", nameof(entries));
        }

        Entries = [.. byId.Values];
        Hidden = [.. hidden.Where(id => !byId.ContainsKey(id)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    private CommunityEntries(CommunityEntries below, CommunityEntries above)
    {
        var own = above.Entries.Select(entry => entry.Id).ToHashSet(StringComparer.Ordinal);
        var hidden = above.Hidden.ToHashSet(StringComparer.Ordinal);
        Entries = [.. below.Entries.Where(entry => !own.Contains(entry.Id) && !hidden.Contains(entry.Id)).Concat(above.Entries).OrderBy(entry => entry.Id, StringComparer.Ordinal)];
        Hidden = [.. below.Hidden.Where(id => !own.Contains(id)).Union(hidden, StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>No entries, and none left out.</summary>
    public static CommunityEntries None { get; } = new([], []);

    /// <summary>These, and others laid over them: those of the base that are not fitted yet, and a community's.</summary>
    internal CommunityEntries Under(CommunityEntries above) => new(this, above);

    /// <summary>Its entries, in ordinal order of their ids.</summary>
    public IReadOnlyList<Entry> Entries { get; }

    /// <summary>The shared entries that it leaves out, in ordinal order.</summary>
    public IReadOnlyList<string> Hidden { get; }

    /// <summary>Whether it changes nothing.</summary>
    public bool IsEmpty => Entries.Count == 0 && Hidden.Count == 0;
}
