using System.Runtime.CompilerServices;
using MicroNeedlingBot.Answering.Overlays;
using MicroNeedlingBot.Answering.Overlays.Trials;
using MicroNeedlingBot.Knowledge;

namespace MicroNeedlingBot.Moderation.Editing;

/// <summary>
/// Trains the changed entry again and asks every known phrasing. What the question finds already counts as near too: it
/// may be the same question in words that no phrasing has.
/// </summary>
/// <param name="vectors">Where phrasings are encoded once.</param>
/// <param name="quiet">Where trials are made ready; null for nowhere: then the first trial waits for that.</param>
public sealed class OverlayTrial(VectorCache vectors, TaskScheduler? quiet = null) : IEditTrial
{
    private const double LeastLikeness = 0.85;
    private const int MostNear = 3;

    private readonly LiveMatcherTrial _live = new();

    // By what is shared below: all views that stand on one snapshot need it once. It goes when the snapshot does.
    private readonly ConditionalWeakTable<object, Task> _prepared = [];

    /// <inheritdoc />
    public async ValueTask<TrialOutcome> TryAsync(EditChange change, CancellationToken cancel)
    {
        var found = await _live.TryAsync(change, cancel);
        var tried = EditTrial.Run(change.Live, new Answering.Overlays.Trials.EntryChange(change.EntryId, change.Entry), vectors, progress: null, cancel);
        return new TrialOutcome(
            [.. tried.Changed.Where(moved => !string.Equals(moved.After, moved.Entry, StringComparison.Ordinal)).Select(moved => new MovedPhrasing(moved.Phrasing, moved.Entry, moved.After))],
            [.. tried.Missed.Select(missed => new MovedPhrasing(missed.Phrasing, change.EntryId, missed.Finds))],
            [.. found.Near.Concat(Near(tried, change)).DistinctBy(near => near.Entry.Id, StringComparer.Ordinal).Take(MostNear)])
        {
            TakenOut = [.. tried.TakenOut.Select(taken => new MovedPhrasing(taken.Phrasing, change.EntryId, taken.Finds))],
        };
    }

    /// <inheritdoc />
    public void Prepare(KnowledgeBase live)
    {
        if (quiet is not null && EditTrial.GroundOf(live) is { } ground)
        {
            _ = _prepared.GetValue(ground, _ => Task.Factory.StartNew(() => EditTrial.Prepare(live, CancellationToken.None), CancellationToken.None, TaskCreationOptions.DenyChildAttach, quiet));
        }
    }

    private static IEnumerable<NearEntry> Near(Answering.Overlays.Trials.TrialOutcome tried, EditChange change) =>
        from like in tried.Nearest
        where like.Likeness >= LeastLikeness
        let entry = change.Live.Content.Entries.FirstOrDefault(entry => string.Equals(entry.Id, like.Entry, StringComparison.Ordinal))
        where entry is not null && entry.Kind != EntryKind.SmallTalk
        select new NearEntry(entry, like.Likeness);
}
