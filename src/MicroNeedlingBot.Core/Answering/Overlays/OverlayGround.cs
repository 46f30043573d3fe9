using MicroNeedlingBot.Answering.Encoder;
using MicroNeedlingBot.Answering.Matching;
using MicroNeedlingBot.Knowledge;

namespace MicroNeedlingBot.Answering.Overlays;

/// <summary>What an overlay over a trained classifier stands on, shared by all overlays.</summary>
/// <param name="Scorer">The shared scorer.</param>
/// <param name="Reader">Reads questions with the shared words.</param>
/// <param name="Encoder">The sentence encoder; null to do without.</param>
internal sealed record OverlayGround(ClassifierScorer Scorer, QuestionReader Reader, SentenceEncoder? Encoder)
{
    /// <summary>What the scorer makes of its own phrasings.</summary>
    public Standings Standings { get; } = new(Scorer, Reader);

    /// <summary>The shared entries by id.</summary>
    public IReadOnlyDictionary<string, int> Numbers { get; } =
        Scorer.Table.Entries.Select((entry, number) => (entry.Id, number)).ToDictionary(StringComparer.Ordinal);

    /// <summary>The shared entry with an id, or null.</summary>
    public Entry? Find(string id) => Numbers.TryGetValue(id, out var number) ? Scorer.Table.Entries[number] : null;
}
