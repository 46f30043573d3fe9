using MicroNeedlingBot.Answering.Fitting;
using MicroNeedlingBot.Answering.Numerics;
using MicroNeedlingBot.Knowledge;

namespace MicroNeedlingBot.Answering.Overlays.Trials;

/// <summary>
/// What each shared phrasing finds. A community's entries are scored for all of them at once, column by column: a
/// phrasing that a block has a weight for is compared with all shared ones in one go. Of the shared entries only those
/// that stand first for a phrasing are looked at; where all of them were left out it would find one of the rest, which
/// is not looked for.
/// </summary>
internal sealed class SharedContest
{
    private readonly OverlayGround _ground;
    private readonly Contestant[] _contestants;
    private readonly float[][] _scores;

    /// <summary>Scores the community's entries for all shared phrasings.</summary>
    public SharedContest(OverlayGround ground, OwnTexts texts, Contestant[] contestants, CancellationToken cancelled)
    {
        (_ground, _contestants) = (ground, contestants);
        ground.Standings.Prepare(cancelled);
        var options = Workload.Options;
        options.CancellationToken = cancelled;
        var shared = contestants.SelectMany(contestant => contestant.Scored.Block?.Shared ?? []).Distinct().ToArray();
        var rows = new float[shared.Length][];
        Parallel.For(0, shared.Length, options, k => rows[k] = ground.Standings.LikenessOf(shared[k]));
        var byPhrasing = shared.Select((phrasing, k) => (phrasing, k)).ToDictionary(pair => pair.phrasing, pair => rows[pair.k]);
        _scores = new float[contestants.Length][];
        Parallel.For(0, contestants.Length, options, c => _scores[c] = ScoresOf(contestants[c].Scored, texts, byPhrasing));
    }

    /// <summary>What a phrasing finds.</summary>
    public Entry Winner(int phrasing, bool after, bool[] hidden)
    {
        var table = _ground.Scorer.Table;
        var best = new Best();
        foreach (var (entry, score) in _ground.Standings.Of(phrasing).First)
        {
            if (!hidden[entry])
            {
                best.Offer(score + AddedTo(entry, phrasing, after), table.Entries[entry]);
            }
        }

        for (var c = 0; c < _contestants.Length; c++)
        {
            if (_contestants[c].Start < 0 && _contestants[c].IsThere(after))
            {
                best.Offer(_scores[c][phrasing], _contestants[c].Entry);
            }
        }

        return best.Entry ?? table.Entries[table.Owners[phrasing]];
    }

    private float AddedTo(int entry, int phrasing, bool after)
    {
        for (var c = 0; c < _contestants.Length; c++)
        {
            if (_contestants[c].Start == entry && _contestants[c].IsThere(after))
            {
                return _scores[c][phrasing];
            }
        }

        return 0;
    }

    private float[] ScoresOf(OwnEntry own, OwnTexts texts, Dictionary<int, float[]> shared)
    {
        var count = _ground.Scorer.Table.Owners.Length;
        var scores = new float[Dense.Padded(count)];
        if (own.Block is not { } block)
        {
            return scores;
        }

        for (var p = 0; p < count; p++)
        {
            scores[p] = own.Handicap + (block.MeanWeight * _ground.Standings.Of(p).Mean);
        }

        for (var k = 0; k < block.Own.Length; k++)
        {
            Dense.AddScaled(block.OwnWeights[k], texts.Rows[block.Own[k]].Sum.AsSpan(0, scores.Length), scores);
        }

        for (var k = 0; k < block.Shared.Length; k++)
        {
            Dense.AddScaled(block.SharedWeights[k], shared[block.Shared[k]].AsSpan(0, scores.Length), scores);
        }

        AddNearest(own, texts, scores);
        return scores;
    }

    /// <summary>A version's nearest phrasing counts only by what it is nearer than the shared one's; near itself, that is 0.</summary>
    private void AddNearest(OwnEntry own, OwnTexts texts, float[] scores)
    {
        var share = _ground.Scorer.Table.NearestShare;
        for (var p = 0; share > 0 && own.SharedCount == 0 && p < _ground.Scorer.Table.Owners.Length; p++)
        {
            var nearest = 0f;
            foreach (var q in own.Phrasings)
            {
                nearest = MathF.Max(nearest, texts.Rows[q].Sum[p]);
            }

            scores[p] += share * nearest;
        }
    }
}
