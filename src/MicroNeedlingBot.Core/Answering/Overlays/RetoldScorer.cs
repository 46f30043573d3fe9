using MicroNeedlingBot.Answering.Matching;
using MicroNeedlingBot.Knowledge;

namespace MicroNeedlingBot.Answering.Overlays;

/// <summary>
/// Finds what the scorer below finds, and shows other texts for it: what was saved a moment ago, until the matcher has
/// learnt it. Entries that are gone are not found, new ones not yet.
/// </summary>
internal sealed class RetoldScorer : EntryScorer
{
    private readonly Dictionary<string, Entry> _texts;
    private readonly EntryView? _view;

    /// <summary>Retells.</summary>
    /// <param name="below">What matches.</param>
    /// <param name="entries">The texts, by id; what is not among them is not found.</param>
    public RetoldScorer(EntryScorer below, IEnumerable<Entry> entries)
    {
        Below = below is RetoldScorer retold ? retold.Below : below;
        _texts = entries.ToDictionary(entry => entry.Id, StringComparer.Ordinal);
        // Most scorers have one table for all questions; a shortlist is another one each time.
        _view = Below switch
        {
            ClassifierScorer exact => Retold(exact.Table),
            OverlayScorer overlay => Retold(overlay.Table),
            _ => null,
        };
    }

    /// <summary>What matches.</summary>
    public EntryScorer Below { get; }

    /// <inheritdoc/>
    public override ScoredEntries Score(ReadQuestion question, ReadOnlySpan<float> meaning)
    {
        var scored = Below.Score(question, meaning);
        var view = _view ?? Retold(scored.Table);
        return new ScoredEntries(view.Table, view.Scores(scored.Scores), view.Row(scored.Row, added: null)) { Urgency = scored.Urgency };
    }

    private EntryView Retold(EntryTable table) => new(table, entry => _texts.GetValueOrDefault(entry.Id), [], []);
}
