using MicroNeedlingBot.Knowledge;

namespace MicroNeedlingBot.Answering.Overlays.Trials;

/// <summary>
/// The trial where the classifier was trained on all phrasings. The edited entry takes part as an entry of its own, the
/// one that it replaces is left out; the shared phrasings are not scored anew, but what the shared scorer made of each
/// of them (see <see cref="Standing"/>) is compared with what the entries on top of it say.
/// </summary>
internal sealed class ExactTrial
{
    private readonly OverlayGround _ground;
    private readonly EntryChange _change;
    private readonly bool[] _hiddenBefore;
    private readonly bool[] _hiddenAfter;
    private readonly OwnTexts _texts;
    private readonly Contestant[] _contestants;

    /// <summary>Trains the edited entry.</summary>
    public ExactTrial(OverlayGround ground, OverlayScorer? overlay, EntryChange change, VectorCache vectors)
    {
        (_ground, _change) = (ground, change);
        _hiddenBefore = overlay?.IsHidden ?? new bool[ground.Scorer.Table.Entries.Count];
        _hiddenAfter = [.. _hiddenBefore];
        if (ground.Numbers.TryGetValue(change.Id, out var replaced))
        {
            // Where a community gives up its version of an entry, the shared one is back.
            _hiddenAfter[replaced] = change.After is not null || Place(overlay?.Phrasings.Entries ?? []) < 0;
        }

        var kept = overlay?.Phrasings.Entries ?? [];
        Entry[] entries = change.After is null ? [.. kept] : [.. kept, change.After];
        var phrasings = new OwnPhrasings(entries, (id, place) => place == kept.Count ? null : ground.Find(id));
        _texts = OwnTexts.Of(ground, phrasings, ground.Reader.With(phrasings.Texts), vectors);
        // The phrasings of what is there already come first, in the order that its blocks count them.
        List<Block?> blocks = [.. overlay?.Blocks ?? []];
        if (change.After is not null)
        {
            blocks.Add(null);
            blocks[^1] = new BlockTrainer(ground, _texts, _hiddenAfter).TrainOnly(kept.Count, blocks, Place(kept));
        }

        _contestants = [.. entries.Select((entry, place) => ContestantOf(entry, place, place == kept.Count, blocks[place]))];
    }

    /// <summary>Asks every known phrasing again.</summary>
    public TrialOutcome Run(CancellationToken cancelled)
    {
        var standing = new SharedContest(_ground, _texts, _contestants, cancelled);
        var changed = new List<ChangedAnswer>();
        for (var p = 0; p < _ground.Scorer.Table.Owners.Length; p++)
        {
            var owner = _ground.Scorer.Table.Entries[_ground.Scorer.Table.Owners[p]];
            if (!_hiddenBefore[_ground.Scorer.Table.Owners[p]] && !IsEdited(owner))
            {
                cancelled.ThrowIfCancellationRequested();
                Add(changed, _ground.Scorer.Table.Phrasings[p], owner, standing.Winner(p, after: false, _hiddenBefore), standing.Winner(p, after: true, _hiddenAfter));
            }
        }

        var missed = new List<MissedPhrasing>();
        for (var p = 0; p < _texts.Questions.Length; p++)
        {
            var owner = _contestants[_texts.Phrasings.Owners[p]];
            var found = Winner(p, after: true);
            if (owner is { Before: true, After: true })
            {
                Add(changed, _texts.Phrasings.Texts[p], owner.Entry, Winner(p, after: false), found);
            }
            else if (owner.After && !Sameness.Answers(found, owner.Entry))
            {
                missed.Add(new MissedPhrasing(_texts.Phrasings.Texts[p], found.Id));
            }
        }

        return new TrialOutcome(changed, missed, Likenesses()) { TakenOut = [.. TakenOut(standing)] };
    }

    /// <summary>What the entry was asked by until now, and would not be found by any more. One that goes loses nothing: that is meant.</summary>
    private IEnumerable<MissedPhrasing> TakenOut(SharedContest standing)
    {
        if (_change.After is not { } after)
        {
            yield break;
        }

        var kept = after.AllPhrasings.ToHashSet(StringComparer.Ordinal);
        var table = _ground.Scorer.Table;
        var own = Enumerable.Range(0, _texts.Questions.Length)
            .Where(p => _contestants[_texts.Phrasings.Owners[p]] is { Before: true, After: false })
            .Select(p => (Text: _texts.Phrasings.Texts[p], Found: Winner(p, after: true)));
        var shared = Enumerable.Range(0, table.Owners.Length)
            .Where(p => IsEdited(table.Entries[table.Owners[p]]) && WasFoundBy(table.Phrasings[p]))
            .Select(p => (Text: table.Phrasings[p], Found: standing.Winner(p, after: true, _hiddenAfter)));
        foreach (var (text, found) in own.Concat(shared).Where(pair => !kept.Contains(pair.Text) && !Sameness.Answers(pair.Found, after)))
        {
            yield return new MissedPhrasing(text, found.Id);
        }
    }

    /// <summary>Whether a shared phrasing of the entry was its own just before: a community's version may have dropped it.</summary>
    private bool WasFoundBy(string phrasing) =>
        _contestants.FirstOrDefault(contestant => contestant is { Before: true, After: false })?.Entry.AllPhrasings.Contains(phrasing, StringComparer.Ordinal) ?? true;

    private static void Add(List<ChangedAnswer> changed, string phrasing, Entry owner, Entry before, Entry after)
    {
        if (!Sameness.Answers(after, before))
        {
            changed.Add(new ChangedAnswer(phrasing, owner.Id, before.Id, after.Id));
        }
    }

    /// <summary>What one of the community's phrasings finds.</summary>
    private Entry Winner(int phrasing, bool after)
    {
        var scorer = _ground.Scorer;
        var hidden = after ? _hiddenAfter : _hiddenBefore;
        var scores = scorer.Finish([.. _texts.Classified[phrasing]], _texts.Questions[phrasing], _texts.Rows[phrasing]);
        var best = new Best();
        foreach (var contestant in _contestants.Where(contestant => contestant.IsThere(after)))
        {
            var score = contestant.Scored.Score(scorer.Table, _texts.Among[phrasing].Sum, _texts.Rows[phrasing].Sum, _texts.Means[phrasing]);
            if (contestant.Start < 0)
            {
                best.Offer(score, contestant.Entry);
            }
            else
            {
                scores[contestant.Start] += score;
            }
        }

        for (var e = 0; e < scorer.Table.Entries.Count; e++)
        {
            if (!hidden[e])
            {
                best.Offer(scores[e], scorer.Table.Entries[e]);
            }
        }

        return best.Entry ?? _contestants[_texts.Phrasings.Owners[phrasing]].Entry;
    }

    private IReadOnlyList<LikeEntry> Likenesses()
    {
        var likest = new LikestEntries();
        var edited = Enumerable.Range(0, _texts.Questions.Length).Where(p => !_contestants[_texts.Phrasings.Owners[p]].Before).ToList();
        foreach (var p in edited)
        {
            for (var q = 0; q < _ground.Scorer.Table.Owners.Length; q++)
            {
                var owner = _ground.Scorer.Table.Owners[q];
                if (!_hiddenAfter[owner])
                {
                    likest.Offer(_ground.Scorer.Table.Entries[owner], _ground.Scorer.Table.Phrasings[q], _texts.Rows[p].Similarity(q));
                }
            }

            for (var q = 0; q < _texts.Questions.Length; q++)
            {
                if (_contestants[_texts.Phrasings.Owners[q]] is { Before: true, After: true } other)
                {
                    likest.Offer(other.Entry, _texts.Phrasings.Texts[q], _texts.Among[p].Similarity(q));
                }
            }
        }

        return likest.First();
    }

    private Contestant ContestantOf(Entry entry, int place, bool isNew, Block? block)
    {
        var start = !isNew && _ground.Numbers.TryGetValue(entry.Id, out var number) && !_hiddenBefore[number] ? number : -1;
        return new Contestant(
            entry, start, Before: !isNew, After: isNew || !IsEdited(entry), OwnEntry.Of(_ground.Scorer.Table, place, start, _texts.Phrasings.Of(place), block));
    }

    private int Place(IReadOnlyList<Entry> entries) => entries.Select((entry, place) => (entry, place)).Where(pair => IsEdited(pair.entry)).Select(pair => pair.place).FirstOrDefault(-1);

    private bool IsEdited(Entry entry) => string.Equals(entry.Id, _change.Id, StringComparison.Ordinal);
}
