using MicroNeedlingBot.Answering.Encoder;
using MicroNeedlingBot.Answering.Fitting;
using MicroNeedlingBot.Answering.Matching;
using MicroNeedlingBot.Knowledge;

namespace MicroNeedlingBot.Answering.Overlays;

/// <summary>
/// A community's entries over a large shared knowledge base: they are scored by the likeness of their phrasings, the best
/// and the mean, as the entries on the shortlist are, and those that score best stand behind it. Immutable.
/// </summary>
internal sealed class ShortlistOverlayScorer : EntryScorer
{
    private const int MostOwn = 24;

    private readonly Dictionary<string, Entry> _versions;
    private readonly HashSet<string> _hidden;
    private readonly int[][] _numbers;

    private ShortlistOverlayScorer(ShortlistScorer below, CommunityEntries own, OwnPhrasings phrasings, OwnIndex index)
    {
        (Below, Community, Phrasings, Index) = (below, own, phrasings, index);
        _versions = own.Entries.ToDictionary(entry => entry.Id, StringComparer.Ordinal);
        _hidden = own.Hidden.ToHashSet(StringComparer.Ordinal);
        _numbers = [.. phrasings.Entries.Select((_, entry) => phrasings.Of(entry))];
    }

    /// <summary>The shared scorer.</summary>
    public ShortlistScorer Below { get; }

    /// <summary>What the community adds and leaves out.</summary>
    public CommunityEntries Community { get; }

    /// <summary>The community's phrasings.</summary>
    public OwnPhrasings Phrasings { get; }

    /// <summary>Compares with them.</summary>
    public OwnIndex Index { get; }

    /// <summary>Reads and indexes the community's phrasings.</summary>
    public static ShortlistOverlayScorer Over(
        ShortlistScorer below, SentenceEncoder? encoder, CommunityEntries own, OwnPhrasings phrasings, QuestionReader reader, VectorCache vectors)
    {
        var texts = new TextVector[phrasings.Texts.Count];
        Parallel.For(0, texts.Length, Workload.Options, p =>
        {
            var question = reader.Read(phrasings.Texts[p]);
            texts[p] = below.VectorOf(question, encoder is null ? [] : vectors.Of(encoder, question.Text));
        });
        return new ShortlistOverlayScorer(below, own, phrasings, new OwnIndex(below.Scale, texts));
    }

    /// <inheritdoc/>
    public override ScoredEntries Score(ReadQuestion question, ReadOnlySpan<float> meaning)
    {
        var shared = Below.Score(question, meaning);
        var row = Index.Compare(Below.VectorOf(question, meaning));
        var scored = _numbers.Select((phrasings, entry) => (Entry: entry, Score: ScoreOf(phrasings, row)))
            .Where(own => _numbers[own.Entry].Length > 0)
            .OrderByDescending(own => own.Score).ThenBy(own => own.Entry)
            .Take(MostOwn).ToDictionary(own => own.Entry, own => own.Score);
        return Joined(shared, row, scored);
    }

    private ScoredEntries Joined(ScoredEntries shared, KernelRow row, Dictionary<int, float> own)
    {
        var onList = shared.Table.Entries.Select(entry => entry.Id).ToHashSet(StringComparer.Ordinal);
        var added = own.Keys.Order().Select(entry => Phrasings.Entries[entry]).Where(entry => !onList.Contains(entry.Id)).ToList();
        var phrasings = own.Keys.Order().SelectMany(entry => _numbers[entry]).ToList();
        var view = new EntryView(
            shared.Table,
            entry => _hidden.Contains(entry.Id) ? null : _versions.GetValueOrDefault(entry.Id, entry),
            added,
            [.. phrasings.Select(p => (Phrasings.Texts[p], Phrasings.Entries[Phrasings.Owners[p]].Id))]);
        var scores = view.Scores(shared.Scores);
        var numbers = view.Table.Entries.Select((entry, number) => (entry.Id, number)).ToDictionary(StringComparer.Ordinal);
        foreach (var (entry, score) in own)
        {
            ref var known = ref scores[numbers[Phrasings.Entries[entry].Id]];
            known = MathF.Max(known, score);
        }

        return new ScoredEntries(view.Table, scores, view.Row(shared.Row, Taken(row, phrasings))) { Urgency = shared.Urgency };
    }

    private static float ScoreOf(int[] phrasings, KernelRow row)
    {
        Span<float> likeness = phrasings.Length <= 64 ? stackalloc float[phrasings.Length] : new float[phrasings.Length];
        for (var k = 0; k < phrasings.Length; k++)
        {
            likeness[k] = row.Sum[phrasings[k]];
        }

        return ShortlistScorer.ScoreOf(likeness);
    }

    private static KernelRow Taken(KernelRow row, List<int> phrasings)
    {
        var taken = new KernelRow(phrasings.Count) { KnownWords = row.KnownWords };
        for (var k = 0; k < phrasings.Count; k++)
        {
            taken.Words[k] = row.Words[phrasings[k]];
            taken.Letters[k] = row.Letters[phrasings[k]];
            taken.Meanings[k] = row.Meanings[phrasings[k]];
            taken.Sum[k] = row.Sum[phrasings[k]];
        }

        return taken;
    }
}
