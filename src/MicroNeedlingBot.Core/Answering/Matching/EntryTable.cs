using MicroNeedlingBot.Knowledge;

namespace MicroNeedlingBot.Answering.Matching;

/// <summary>The entries and phrasings of one content, numbered in the order that every fitted number relies on.</summary>
internal sealed class EntryTable
{
    private const float HandicapShare = 0.6f;

    /// <summary>Numbers the entries in the content's order and their phrasings one after the other.</summary>
    public EntryTable(IReadOnlyList<Entry> entries)
    {
        Entries = entries;
        var phrasings = new List<string>();
        var owners = new List<int>();
        for (var e = 0; e < entries.Count; e++)
        {
            foreach (var phrasing in entries[e].AllPhrasings)
            {
                phrasings.Add(phrasing);
                owners.Add(e);
            }
        }

        Phrasings = phrasings;
        Owners = [.. owners];
        MeanPhrasings = (float)phrasings.Count / Math.Max(entries.Count, 1);
        Handicaps = [.. entries.Select(entry => Handicap(entry.Phrasings.Count + 1))];
        IsGuide = [.. entries.Select(entry => entry.Kind == EntryKind.Entry)];
        Kin = KinAmong(entries);
    }

    /// <summary>A view of entries that another table learnt about, with others beside them.</summary>
    /// <param name="learnt">The table with what was learnt.</param>
    /// <param name="entries">The entries.</param>
    /// <param name="phrasings">Their phrasings, in any order.</param>
    /// <param name="owners">The entry of each phrasing.</param>
    public EntryTable(EntryTable learnt, IReadOnlyList<Entry> entries, IReadOnlyList<string> phrasings, int[] owners)
    {
        Entries = entries;
        Phrasings = phrasings;
        Owners = owners;
        MeanPhrasings = learnt.MeanPhrasings;
        // The scores that go with a view have their handicaps in them.
        Handicaps = [];
        IsGuide = [.. entries.Select(entry => entry.Kind == EntryKind.Entry)];
        Kin = KinAmong(entries);
    }

    private (int Asked, float Share)[][] KinAmong(IReadOnlyList<Entry> entries)
    {
        var resting = entries.Select((entry, number) => (entry, number))
            .SelectMany(pair => pair.entry.Facts.Select(fact => (fact, pair.number)))
            .ToLookup(pair => pair.fact, pair => pair.number, StringComparer.Ordinal);
        return [.. entries.Select((entry, number) => KinOf(entry, number, resting))];
    }

    /// <summary>The entries.</summary>
    public IReadOnlyList<Entry> Entries { get; }

    /// <summary>Every phrasing, the title question first among an entry's own.</summary>
    public IReadOnlyList<string> Phrasings { get; }

    /// <summary>The entry of each phrasing.</summary>
    public int[] Owners { get; }

    /// <summary>Whether an entry answers something: neither a gap nor small talk.</summary>
    public bool[] IsGuide { get; }

    /// <summary>
    /// For each entry, the others that rest on a fact of its own, with the share of <em>their</em> facts that it
    /// rests on: where such another is asked for, the entry answers it as well with about that probability.
    /// </summary>
    public (int Asked, float Share)[][] Kin { get; }

    /// <summary>What likeness with an entry's nearest phrasing adds to its score.</summary>
    public float NearestShare => KernelRecipe.NearestShare(MeanPhrasings);

    /// <summary>How many phrasings an entry has on average, of those that were learnt together.</summary>
    public float MeanPhrasings { get; }

    /// <summary>
    /// What each entry's score gains or loses for the number of its phrasings: how many of them somebody wrote says
    /// little about how often it is asked.
    /// </summary>
    public float[] Handicaps { get; }

    /// <summary>What an entry with some phrasings, its title question among them, gains or loses for their number.</summary>
    public float Handicap(int phrasings) => -HandicapShare * MathF.Log(phrasings / MeanPhrasings);

    /// <summary>Whether an answer from <paramref name="given"/> answers a question about <paramref name="asked"/>.</summary>
    public bool Answers(int given, int asked) =>
        given == asked || (Entries[asked].Facts.Count > 0 && Entries[given].Facts.Contains(Entries[asked].Facts[0], StringComparer.Ordinal));

    private (int, float)[] KinOf(Entry entry, int number, ILookup<string, int> resting) => entry.Facts.Count == 0 ? [] :
    [
        .. entry.Facts.SelectMany(fact => resting[fact])
            .Where(other => other != number)
            .CountBy(other => other)
            .Select(shared => (shared.Key, (float)shared.Value / Entries[shared.Key].Facts.Count))
            .OrderBy(kin => kin.Key),
    ];
}
