using MicroNeedlingBot.Answering.Matching;

namespace MicroNeedlingBot.Answering.Overlays;

/// <summary>
/// Scores the shared entries as a community sees them together with its own, in one table: the shared scorer's numbers,
/// and a block for each of its own. Immutable, safe for parallel use.
/// </summary>
internal sealed class OverlayScorer : EntryScorer
{
    private readonly EntryView _view;
    private readonly OwnEntry[] _own;

    /// <summary>Puts together what was trained.</summary>
    /// <param name="ground">The shared matcher.</param>
    /// <param name="isHidden">For each shared entry, whether it is left out.</param>
    /// <param name="phrasings">The community's phrasings.</param>
    /// <param name="index">Compares with them.</param>
    /// <param name="blocks">What was trained for each of its entries.</param>
    public OverlayScorer(OverlayGround ground, bool[] isHidden, OwnPhrasings phrasings, OwnIndex index, Block?[] blocks)
    {
        Ground = ground;
        Phrasings = phrasings;
        Index = index;
        Blocks = blocks;
        IsHidden = isHidden;
        var shown = phrasings.Entries.Where(entry => ground.Find(entry.Id) is not null).ToDictionary(entry => entry.Id, StringComparer.Ordinal);
        var added = phrasings.Entries.Where(entry => !IsVersion(ground, isHidden, entry.Id)).ToList();
        _view = new EntryView(
            ground.Scorer.Table,
            entry => isHidden[ground.Numbers[entry.Id]] ? null : shown.GetValueOrDefault(entry.Id, entry),
            added,
            phrasings.WithIds);
        var numbers = _view.Table.Entries.Select((entry, number) => (entry.Id, number)).ToDictionary(StringComparer.Ordinal);
        _own = [.. phrasings.Entries.Select((entry, e) => OwnEntry.Of(
            ground.Scorer.Table,
            numbers[entry.Id],
            IsVersion(ground, isHidden, entry.Id) ? ground.Numbers[entry.Id] : -1,
            phrasings.Of(e),
            blocks[e]))];
    }

    /// <summary>The shared matcher.</summary>
    public OverlayGround Ground { get; }

    /// <summary>The community's phrasings.</summary>
    public OwnPhrasings Phrasings { get; }

    /// <summary>Compares with them.</summary>
    public OwnIndex Index { get; }

    /// <summary>What was trained for each of its entries.</summary>
    public Block?[] Blocks { get; }

    /// <summary>For each shared entry, whether it is left out.</summary>
    public bool[] IsHidden { get; }

    /// <summary>All entries that the community sees.</summary>
    public EntryTable Table => _view.Table;

    /// <summary>Its own entries and versions, in its order.</summary>
    public IReadOnlyList<OwnEntry> Own => _own;

    /// <inheritdoc/>
    public override ScoredEntries Score(ReadQuestion question, ReadOnlySpan<float> meaning)
    {
        var below = Ground.Scorer.Score(question, meaning);
        var kernel = Ground.Scorer.Kernel;
        var own = Index.Count == 0 ? null : Index.Compare(kernel.Scale.VectorOf(question, kernel.Centred(meaning)));
        var scores = _view.Scores(below.Scores);
        if (own is not null)
        {
            var mean = Ground.Scorer.MeanOf(below.Row);
            foreach (var entry in _own)
            {
                scores[entry.Number] += entry.Score(Ground.Scorer.Table, own.Sum, below.Row.Sum, mean);
            }
        }

        return new ScoredEntries(_view.Table, scores, _view.Row(below.Row, own)) { Urgency = below.Urgency };
    }

    private static bool IsVersion(OverlayGround ground, bool[] isHidden, string id) => ground.Numbers.TryGetValue(id, out var number) && !isHidden[number];
}
