using System.Runtime.InteropServices;

namespace MicroNeedlingBot.Answering.Matching;

/// <summary>
/// One kind of feature over all phrasings, as an inverted index. A feature weighs (1 + ln count) × (ln((1 + E)/(1 + e)) + 1),
/// with E entries of which e have it; vectors are scaled to unit length, so that two texts compare by their cosine.
/// </summary>
internal sealed class FeatureBlock : IFeatureWeights
{
    private readonly Dictionary<ulong, int> _ids = [];
    private readonly float[] _rarity;
    private readonly float _unknownRarity;
    private readonly int[] _starts;
    private readonly int[] _phrasings;
    private readonly float[] _weights;

    /// <summary>Indexes the features of each phrasing; <paramref name="owners"/> tells the entry of each.</summary>
    public FeatureBlock(IReadOnlyList<List<ulong>> phrasings, IReadOnlyList<int> owners, int entries)
    {
        _unknownRarity = MathF.Log(1 + entries) + 1;
        var numbered = new (int Id, int Count)[phrasings.Count][];
        var uses = new List<int>();
        var entriesWith = new List<int>();
        var lastOwner = new List<int>();
        for (var p = 0; p < phrasings.Count; p++)
        {
            numbered[p] = Number(Counts(phrasings[p]), uses);
            foreach (var (id, _) in numbered[p])
            {
                if (id == entriesWith.Count)
                {
                    entriesWith.Add(0);
                    lastOwner.Add(-1);
                }

                uses[id]++;
                // Phrasings come entry by entry, so a change of owner is a new entry.
                entriesWith[id] += lastOwner[id] == owners[p] ? 0 : 1;
                lastOwner[id] = owners[p];
            }
        }

        _rarity = [.. entriesWith.Select(with => MathF.Log((1f + entries) / (1 + with)) + 1)];
        _starts = new int[uses.Count + 1];
        for (var id = 0; id < uses.Count; id++)
        {
            _starts[id + 1] = _starts[id] + uses[id];
        }

        _phrasings = new int[_starts[^1]];
        _weights = new float[_starts[^1]];
        Fill(numbered);
    }

    /// <summary>Adds <paramref name="factor"/> × cosine with every phrasing to <paramref name="similarities"/>.</summary>
    /// <returns>The share of the question's weight (by squares) that lies on features known here, 0 to 1.</returns>
    public float AddSimilarities(List<ulong> features, float factor, Span<float> similarities)
    {
        var counted = Counts(features);
        var length = Length(counted, out var knownShare);
        foreach (var (key, count) in counted)
        {
            if (!_ids.TryGetValue(key, out var id))
            {
                continue;
            }

            var weight = factor * Weight(count, _rarity[id]) / length;
            for (var at = _starts[id]; at < _starts[id + 1]; at++)
            {
                similarities[_phrasings[at]] += weight * _weights[at];
            }
        }

        return knownShare;
    }

    /// <inheritdoc/>
    public SparseVector Weigh(List<ulong> features)
    {
        var counted = Counts(features);
        var length = Length(counted, out _);
        return new SparseVector(
            [.. counted.Select(feature => feature.Key)],
            [.. counted.Select(feature => Weight(feature.Count, _ids.TryGetValue(feature.Key, out var id) ? _rarity[id] : _unknownRarity) / length)]);
    }

    /// <inheritdoc/>
    public bool Knows(ulong feature) => _ids.ContainsKey(feature);

    /// <summary>Features by their number; new ones get the next.</summary>
    private (int Id, int Count)[] Number(List<(ulong Key, int Count)> counted, List<int> uses)
    {
        var numbered = new (int, int)[counted.Count];
        for (var k = 0; k < numbered.Length; k++)
        {
            ref var id = ref CollectionsMarshal.GetValueRefOrAddDefault(_ids, counted[k].Key, out var known);
            if (!known)
            {
                id = uses.Count;
                uses.Add(0);
            }

            numbered[k] = (id, counted[k].Count);
        }

        return numbered;
    }

    private void Fill((int Id, int Count)[][] numbered)
    {
        var next = _starts.ToArray();
        for (var p = 0; p < numbered.Length; p++)
        {
            var squares = 0f;
            foreach (var (id, count) in numbered[p])
            {
                var weight = Weight(count, _rarity[id]);
                squares += weight * weight;
            }

            var length = squares > 0 ? MathF.Sqrt(squares) : 1;
            foreach (var (id, count) in numbered[p])
            {
                _phrasings[next[id]] = p;
                _weights[next[id]++] = Weight(count, _rarity[id]) / length;
            }
        }
    }

    private float Length(List<(ulong Key, int Count)> counted, out float knownShare)
    {
        float known = 0, all = 0;
        foreach (var (key, count) in counted)
        {
            var isKnown = _ids.TryGetValue(key, out var id);
            var weight = Weight(count, isKnown ? _rarity[id] : _unknownRarity);
            all += weight * weight;
            known += isKnown ? weight * weight : 0;
        }

        knownShare = all > 0 ? known / all : 0;
        return all > 0 ? MathF.Sqrt(all) : 1;
    }

    private static float Weight(int count, float rarity) => (count == 1 ? 1 : 1 + MathF.Log(count)) * rarity;

    /// <summary>Each feature once with its count, in an order that depends on the features alone.</summary>
    private static List<(ulong Key, int Count)> Counts(List<ulong> features)
    {
        features.Sort();
        var counted = new List<(ulong, int)>(features.Count);
        for (var from = 0; from < features.Count;)
        {
            var to = from + 1;
            while (to < features.Count && features[to] == features[from])
            {
                to++;
            }

            counted.Add((features[from], to - from));
            from = to;
        }

        return counted;
    }
}
