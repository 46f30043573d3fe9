namespace MicroNeedlingBot.Answering.Matching;

/// <summary>The words and word pairs of very many phrasings, four bytes each, compared one phrasing at a time.</summary>
internal sealed class PhrasingWords : IFeatureWeights
{
    private readonly Dictionary<ulong, int> _ids = [];
    private readonly List<float> _rarity = [];
    private readonly float _unknownRarity;
    private readonly int[] _starts;
    private readonly List<int> _features = [];
    private readonly float[] _lengths;

    /// <summary>Reads the phrasings one by one.</summary>
    public PhrasingWords(EntryTable table, Func<string, ReadQuestion> read)
    {
        _starts = new int[table.Phrasings.Count + 1];
        _lengths = new float[table.Phrasings.Count];
        var entriesWith = new List<int>();
        var lastOwner = new List<int>();
        for (var p = 0; p < table.Phrasings.Count; p++)
        {
            foreach (var key in FeatureExtractor.WordsAndPairs(read(table.Phrasings[p])).Distinct())
            {
                if (!_ids.TryGetValue(key, out var id))
                {
                    _ids.Add(key, id = entriesWith.Count);
                    entriesWith.Add(0);
                    lastOwner.Add(-1);
                }

                entriesWith[id] += lastOwner[id] == table.Owners[p] ? 0 : 1;
                lastOwner[id] = table.Owners[p];
                _features.Add(id);
            }

            _starts[p + 1] = _features.Count;
        }

        _features.TrimExcess();
        _unknownRarity = MathF.Log(1 + table.Entries.Count) + 1;
        _rarity.AddRange(entriesWith.Select(with => MathF.Log((1f + table.Entries.Count) / (1 + with)) + 1));
        for (var p = 0; p < _lengths.Length; p++)
        {
            _lengths[p] = MathF.Sqrt(Features(p).Sum(id => _rarity[id] * _rarity[id]));
        }
    }

    /// <summary>One document for each entry, of all its phrasings' features.</summary>
    public FeatureBlock ByEntry(EntryTable table)
    {
        var keys = new ulong[_rarity.Count];
        foreach (var (key, id) in _ids)
        {
            keys[id] = key;
        }

        var documents = table.Entries.Select(_ => new List<ulong>()).ToList();
        for (var p = 0; p < _lengths.Length; p++)
        {
            documents[table.Owners[p]].AddRange(Features(p).Select(id => keys[id]));
        }

        return new FeatureBlock(documents, [.. Enumerable.Range(0, table.Entries.Count)], table.Entries.Count);
    }

    /// <summary>A question's features with their weights, scaled to unit length.</summary>
    public Dictionary<int, float> Weigh(ReadQuestion question, out float knownShare)
    {
        var weights = new Dictionary<int, float>();
        float known = 0, all = 0;
        foreach (var key in FeatureExtractor.WordsAndPairs(question).Distinct())
        {
            var isKnown = _ids.TryGetValue(key, out var id);
            var rarity = isKnown ? _rarity[id] : _unknownRarity;
            all += rarity * rarity;
            if (isKnown)
            {
                known += rarity * rarity;
                weights[id] = rarity;
            }
        }

        knownShare = all > 0 ? known / all : 0;
        var length = all > 0 ? MathF.Sqrt(all) : 1;
        foreach (var id in weights.Keys.ToArray())
        {
            weights[id] /= length;
        }

        return weights;
    }

    /// <inheritdoc/>
    public SparseVector Weigh(List<ulong> features)
    {
        ulong[] keys = [.. features.Distinct().Order()];
        float[] weights = [.. keys.Select(key => _ids.TryGetValue(key, out var id) ? _rarity[id] : _unknownRarity)];
        var squares = weights.Sum(weight => weight * weight);
        var length = squares > 0 ? MathF.Sqrt(squares) : 1;
        return new SparseVector(keys, [.. weights.Select(weight => weight / length)]);
    }

    /// <inheritdoc/>
    public bool Knows(ulong feature) => _ids.ContainsKey(feature);

    /// <summary>The cosine of a weighed question with one phrasing.</summary>
    public float Cosine(Dictionary<int, float> question, int phrasing)
    {
        var sum = 0f;
        for (var at = _starts[phrasing]; at < _starts[phrasing + 1]; at++)
        {
            sum += question.TryGetValue(_features[at], out var weight) ? weight * _rarity[_features[at]] : 0;
        }

        return _lengths[phrasing] > 0 ? sum / _lengths[phrasing] : 0;
    }

    /// <summary>The weight of each feature by its number; zero where the text lacks it.</summary>
    public float[] ById(SparseVector text)
    {
        var weights = new float[_rarity.Count];
        for (var k = 0; k < text.Keys.Length; k++)
        {
            if (_ids.TryGetValue(text.Keys[k], out var id))
            {
                weights[id] = text.Weights[k];
            }
        }

        return weights;
    }

    /// <summary>The same for weights by feature.</summary>
    public float Cosine(float[] byId, int phrasing)
    {
        var sum = 0f;
        for (var at = _starts[phrasing]; at < _starts[phrasing + 1]; at++)
        {
            sum += byId[_features[at]] * _rarity[_features[at]];
        }

        return _lengths[phrasing] > 0 ? sum / _lengths[phrasing] : 0;
    }

    private IEnumerable<int> Features(int phrasing) =>
        Enumerable.Range(_starts[phrasing], _starts[phrasing + 1] - _starts[phrasing]).Select(at => _features[at]);
}
