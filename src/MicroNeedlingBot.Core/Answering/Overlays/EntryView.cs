using MicroNeedlingBot.Answering.Matching;
using MicroNeedlingBot.Knowledge;

namespace MicroNeedlingBot.Answering.Overlays;

/// <summary>
/// A table of learnt entries as somebody else shall see it: some with other texts, some left out, others added behind
/// them. Runs of entries and phrasings that stay are copied as they stand; immutable.
/// </summary>
internal sealed class EntryView
{
    private readonly List<(int From, int Length)> _keptEntries = [];
    private readonly List<(int From, int Length)> _keptPhrasings = [];
    private readonly int[] _numbers;

    /// <summary>Views a table.</summary>
    /// <param name="learnt">The table.</param>
    /// <param name="show">What to show for an entry: itself, another text for it, or null to leave it out.</param>
    /// <param name="added">Entries behind them.</param>
    /// <param name="phrasings">Phrasings behind theirs, each with the number of its entry in <paramref name="added"/>, or the id of a learnt one.</param>
    public EntryView(EntryTable learnt, Func<Entry, Entry?> show, IReadOnlyList<Entry> added, IReadOnlyList<(string Text, string Entry)> phrasings)
    {
        _numbers = new int[learnt.Entries.Count];
        var entries = new List<Entry>();
        for (var e = 0; e < _numbers.Length; e++)
        {
            var shown = show(learnt.Entries[e]);
            _numbers[e] = shown is null ? -1 : entries.Count;
            if (shown is not null)
            {
                entries.Add(shown);
                Extend(_keptEntries, e);
            }
        }

        entries.AddRange(added);
        Table = TableOf(learnt, entries, phrasings);
    }

    /// <summary>What is seen.</summary>
    public EntryTable Table { get; }

    /// <summary>How many phrasings of the learnt table are seen; those that were added follow.</summary>
    public int KeptPhrasings { get; private set; }

    /// <summary>The number that a learnt entry has here; -1 where it is left out.</summary>
    public int NumberOf(int learnt) => _numbers[learnt];

    /// <summary>Scores of the learnt entries as scores of these; those of added entries are zero.</summary>
    public float[] Scores(ReadOnlySpan<float> learnt)
    {
        var scores = new float[Numerics.Dense.Padded(Table.Entries.Count)];
        Copy(_keptEntries, learnt, scores);
        return scores;
    }

    /// <summary>Likenesses with learnt phrasings as likenesses with these, the added ones' behind them.</summary>
    public KernelRow Row(KernelRow learnt, KernelRow? added)
    {
        var row = new KernelRow(Table.Owners.Length) { KnownWords = learnt.KnownWords + (added?.KnownWords ?? 0) };
        Join(learnt.Words, added?.Words, row.Words);
        Join(learnt.Letters, added?.Letters, row.Letters);
        Join(learnt.Meanings, added?.Meanings, row.Meanings);
        Join(learnt.Sum, added?.Sum, row.Sum);
        return row;
    }

    private void Join(float[] learnt, float[]? added, float[] joined)
    {
        Copy(_keptPhrasings, learnt, joined);
        added?.AsSpan(0, Table.Owners.Length - KeptPhrasings).CopyTo(joined.AsSpan(KeptPhrasings));
    }

    private EntryTable TableOf(EntryTable learnt, List<Entry> entries, IReadOnlyList<(string Text, string Entry)> phrasings)
    {
        for (var p = 0; p < learnt.Owners.Length; p++)
        {
            if (_numbers[learnt.Owners[p]] >= 0)
            {
                Extend(_keptPhrasings, p);
                KeptPhrasings++;
            }
        }

        if (phrasings.Count == 0 && KeptPhrasings == learnt.Owners.Length)
        {
            return new EntryTable(learnt, entries, learnt.Phrasings, learnt.Owners);
        }

        var owners = new int[KeptPhrasings + phrasings.Count];
        var at = 0;
        foreach (var owner in learnt.Owners)
        {
            if (_numbers[owner] >= 0)
            {
                owners[at++] = _numbers[owner];
            }
        }

        var byId = phrasings.Count == 0 ? null : entries.Select((entry, number) => (entry.Id, number)).ToDictionary(StringComparer.Ordinal);
        foreach (var (_, entry) in phrasings)
        {
            owners[at++] = byId![entry];
        }

        return new EntryTable(learnt, entries, new JoinedTexts(learnt.Phrasings, _keptPhrasings, [.. phrasings.Select(phrasing => phrasing.Text)]), owners);
    }

    private static void Extend(List<(int From, int Length)> runs, int next)
    {
        if (runs.Count > 0 && runs[^1].From + runs[^1].Length == next)
        {
            runs[^1] = (runs[^1].From, runs[^1].Length + 1);
        }
        else
        {
            runs.Add((next, 1));
        }
    }

    private static void Copy(List<(int From, int Length)> runs, ReadOnlySpan<float> from, Span<float> to)
    {
        var at = 0;
        foreach (var (start, length) in runs)
        {
            from.Slice(start, length).CopyTo(to[at..]);
            at += length;
        }
    }
}
