using MicroNeedlingBot.Answering;
using MicroNeedlingBot.Knowledge;

namespace MicroNeedlingBot.Moderation.Editing;

/// <summary>
/// The simplest trial: it asks the live matcher the new phrasings, and takes what they find now for what they would take
/// away. Nothing is refitted, so it sees near-duplicates well and stolen phrasings only where two are almost the same.
/// </summary>
internal sealed class LiveMatcherTrial : IEditTrial
{
    private const double LeastLikeness = 0.7;
    private const double SameQuestion = 0.9;
    private const int MostNear = 3;

    public ValueTask<TrialOutcome> TryAsync(EditChange change, CancellationToken cancel)
    {
        if (change.Entry is not { } entry)
        {
            return new(TrialOutcome.Nothing);
        }

        var near = new Dictionary<string, NearEntry>(StringComparer.Ordinal);
        var (stolen, lost) = (new List<MovedPhrasing>(), new List<MovedPhrasing>());
        foreach (var (at, phrasing) in entry.AllPhrasings.Index())
        {
            cancel.ThrowIfCancellationRequested();
            var verdict = QuestionAnswerer.Judge(phrasing, change.Live);
            if (Nearest(verdict, change.EntryId) is not { } found)
            {
                continue;
            }

            if (at == 0)
            {
                near[found.Entry.Id] = found;
            }

            if (verdict.Match is { NearestPhrasing: { } known, NearestSimilarity: >= SameQuestion })
            {
                stolen.Add(new MovedPhrasing(known, found.Entry.Id, change.EntryId));
            }
            else if (at > 0 && verdict.Outcome == Outcome.Answer)
            {
                lost.Add(new MovedPhrasing(phrasing, change.EntryId, found.Entry.Id));
            }
        }

        return new(new TrialOutcome([.. stolen.Distinct()], lost, [.. near.Values.OrderByDescending(each => each.Likeness).Take(MostNear)]));
    }

    /// <summary>There is nothing to make ready.</summary>
    public void Prepare(KnowledgeBase live)
    {
    }

    /// <summary>The entry that a text finds already, when it is another one and the matcher is rather sure.</summary>
    private static NearEntry? Nearest(Verdict verdict, string entryId)
    {
        if (verdict.Entries is not [var first, ..] || first.Entry.Kind == EntryKind.SmallTalk || string.Equals(first.Entry.Id, entryId, StringComparison.Ordinal))
        {
            return null;
        }

        var likeness = first.Entry.Kind == EntryKind.Gap ? first.Confidence : verdict.Covered * first.Confidence;
        return likeness >= LeastLikeness ? new NearEntry(first.Entry, likeness) : null;
    }
}
