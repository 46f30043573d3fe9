using MicroNeedlingBot.Answering.Encoder;
using MicroNeedlingBot.Answering.Fitting;
using MicroNeedlingBot.Answering.Matching;
using MicroNeedlingBot.Knowledge;

namespace MicroNeedlingBot.Answering.Overlays.Trials;

/// <summary>
/// The trial in a large knowledge base. Every phrasing has likeness 1 with itself by each kind of evidence, so the score
/// of its own entry is at least b + b/n, where b is 1 or 2 kinds and n the number of that entry's phrasings. Any other
/// entry scores at most twice its best likeness. So only phrasings that are at least (b + b/n)/2 like one of the edited
/// entry's, before or after the edit, can change what they find: those alone are asked. Left out are phrasings whose own
/// entry is not on their shortlist; they are few, and found something else before the edit too.
/// </summary>
internal static class LargeTrial
{
    private const int Chunk = 2_000;
    private const int MostShown = 3;

    /// <summary>Tries an edit.</summary>
    public static TrialOutcome Run(QuestionMatcher live, EntryChange change, VectorCache vectors, Action<TrialProgress>? progress, CancellationToken cancelled)
    {
        var overlay = live.Scorer as ShortlistOverlayScorer ?? (live.Scorer as RetoldScorer)?.Below as ShortlistOverlayScorer;
        var below = overlay?.Below ?? live.Scorer as ShortlistScorer ?? (ShortlistScorer)((RetoldScorer)live.Scorer).Below;
        var before = overlay?.Community ?? CommunityEntries.None;
        var after = Changed(before, change, below);
        return new Asking(live, below, change, Scorer(live, below, before, vectors), Scorer(live, below, after, vectors), vectors)
            .Run(before, progress, cancelled);
    }

    private static CommunityEntries Changed(CommunityEntries before, EntryChange change, ShortlistScorer below)
    {
        var others = before.Entries.Where(entry => !string.Equals(entry.Id, change.Id, StringComparison.Ordinal)).ToList();
        var hides = change.After is null && others.Count == before.Entries.Count && below.Table.Entries.Any(entry => string.Equals(entry.Id, change.Id, StringComparison.Ordinal));
        return new CommunityEntries(change.After is null ? others : others.Append(change.After), hides ? before.Hidden.Append(change.Id) : before.Hidden);
    }

    private static ShortlistOverlayScorer Scorer(QuestionMatcher live, ShortlistScorer below, CommunityEntries own, VectorCache vectors)
    {
        var phrasings = new OwnPhrasings(own.Entries, static (_, _) => null);
        return ShortlistOverlayScorer.Over(below, live.Encoder, own, phrasings, live.Reader.With(phrasings.Texts), vectors);
    }

    private sealed class Asking(
        QuestionMatcher live, ShortlistScorer below, EntryChange change, ShortlistOverlayScorer before, ShortlistOverlayScorer after, VectorCache vectors)
    {
        private readonly SentenceEncoder? _encoder = live.Encoder;

        public TrialOutcome Run(CommunityEntries own, Action<TrialProgress>? progress, CancellationToken cancelled)
        {
            var table = below.Table;
            var old = table.Entries.Concat(own.Entries).Where(IsEdited).SelectMany(entry => entry.AllPhrasings);
            var edited = (change.After?.AllPhrasings ?? []).ToList();
            TextVector[] texts = [.. edited.Concat(old).Distinct(StringComparer.Ordinal).Select(VectorOf)];
            var nearest = Nearest(texts, edited.Count, progress, cancelled, out var likest);
            var asked = Enumerable.Range(0, nearest.Length)
                .Where(p => !IsEdited(table.Entries[table.Owners[p]]) && nearest[p] >= Bound(p))
                .Select(p => (Text: table.Phrasings[p], Owner: table.Entries[table.Owners[p]]))
                .Concat(own.Entries.Where(entry => !IsEdited(entry)).SelectMany(entry => entry.AllPhrasings.Select(text => (Text: text, Owner: entry))))
                .ToArray();
            var changed = new ChangedAnswer?[asked.Length];
            Parallel.For(0, asked.Length, Options(cancelled), k => changed[k] = Ask(asked[k].Text, asked[k].Owner));
            var missed = edited.Select(text => (text, found: Winner(after, text))).Where(pair => change.After is not null && !Sameness.Answers(pair.found, change.After));
            var version = own.Entries.FirstOrDefault(IsEdited) ?? table.Entries.FirstOrDefault(IsEdited);
            var takenOut = (change.After is null ? [] : version?.AllPhrasings ?? []).Except(edited, StringComparer.Ordinal)
                .Select(text => (text, found: Winner(after, text))).Where(pair => !Sameness.Answers(pair.found, change.After!));
            return new TrialOutcome(
                [.. changed.OfType<ChangedAnswer>()], [.. missed.Select(pair => new MissedPhrasing(pair.text, pair.found.Id))], likest.First())
            {
                TakenOut = [.. takenOut.Select(pair => new MissedPhrasing(pair.text, pair.found.Id))],
            };
        }

        private float[] Nearest(TextVector[] texts, int edited, Action<TrialProgress>? progress, CancellationToken cancelled, out LikestEntries likest)
        {
            var count = below.Table.Owners.Length;
            var nearest = new float[count];
            var nearestEdited = new float[count];
            var done = 0;
            Parallel.For(0, (count + Chunk - 1) / Chunk, Options(cancelled), chunk =>
            {
                var from = chunk * Chunk;
                var likeness = new float[Math.Min(Chunk, count - from)];
                for (var t = 0; t < texts.Length; t++)
                {
                    below.Compare(texts[t], from, likeness);
                    for (var k = 0; k < likeness.Length; k++)
                    {
                        nearest[from + k] = MathF.Max(nearest[from + k], likeness[k]);
                        nearestEdited[from + k] = t < edited ? MathF.Max(nearestEdited[from + k], likeness[k]) : nearestEdited[from + k];
                    }
                }

                progress?.Invoke(new TrialProgress(Interlocked.Add(ref done, likeness.Length), count));
            });
            likest = Likest(nearestEdited);
            return nearest;
        }

        private LikestEntries Likest(float[] nearest)
        {
            var likest = new LikestEntries();
            var kinds = _encoder is null ? 1 : 2;
            foreach (var p in Largest.Of(nearest, MostShown * 16, p => !IsEdited(below.Table.Entries[below.Table.Owners[p]])))
            {
                likest.Offer(below.Table.Entries[below.Table.Owners[p]], below.Table.Phrasings[p], Math.Clamp(nearest[p] / kinds, 0, 1));
            }

            return likest;
        }

        private float Bound(int phrasing)
        {
            var kinds = _encoder is null ? 1f : 2f;
            // A little less, for rounding: a phrasing's likeness with itself is 1 but for the last bits.
            return ((kinds + (kinds / (below.Table.Entries[below.Table.Owners[phrasing]].Phrasings.Count + 1))) / 2) - 0.02f;
        }

        private ChangedAnswer? Ask(string text, Entry owner)
        {
            var (was, now) = (Winner(before, text), Winner(after, text));
            return Sameness.Answers(now, was) ? null : new ChangedAnswer(text, owner.Id, was.Id, now.Id);
        }

        private Entry Winner(ShortlistOverlayScorer scorer, string text)
        {
            var question = live.Reader.Read(text);
            var (table, scores, _) = scorer.Score(question, _encoder is null ? [] : vectors.Of(_encoder, question.Text));
            var best = new Best();
            for (var e = 0; e < table.Entries.Count; e++)
            {
                best.Offer(scores[e], table.Entries[e]);
            }

            return best.Entry!;
        }

        private TextVector VectorOf(string text)
        {
            var question = live.Reader.Read(text);
            return below.VectorOf(question, _encoder is null ? [] : vectors.Of(_encoder, question.Text));
        }

        private static ParallelOptions Options(CancellationToken cancelled)
        {
            var options = Workload.Options;
            options.CancellationToken = cancelled;
            return options;
        }

        private bool IsEdited(Entry entry) => string.Equals(entry.Id, change.Id, StringComparison.Ordinal);
    }
}
