using MicroNeedlingBot.Answering.Matching;

namespace MicroNeedlingBot.Answering.Overlays;

/// <summary>One kind of feature over a community's phrasings, as a small inverted index in sorted arrays. Immutable.</summary>
internal sealed class OwnFeatures
{
    private readonly ulong[] _keys;
    private readonly int[] _starts;
    private readonly ushort[] _phrasings;
    private readonly float[] _weights;

    /// <summary>Indexes the features of each phrasing.</summary>
    public OwnFeatures(IReadOnlyList<SparseVector> phrasings)
    {
        var postings = phrasings
            .SelectMany((vector, phrasing) => vector.Keys.Select((key, at) => (key, phrasing, weight: vector.Weights[at])))
            .OrderBy(posting => posting.key).ThenBy(posting => posting.phrasing)
            .ToArray();
        _keys = [.. postings.Select(posting => posting.key).Distinct()];
        _phrasings = [.. postings.Select(posting => (ushort)posting.phrasing)];
        _weights = [.. postings.Select(posting => posting.weight)];
        _starts = new int[_keys.Length + 1];
        for (int key = 0, at = 0; key < _keys.Length; key++)
        {
            while (at < postings.Length && postings[at].key == _keys[key])
            {
                at++;
            }

            _starts[key + 1] = at;
        }
    }

    /// <summary>Whether some phrasing has a feature.</summary>
    public bool Knows(ulong feature) => Array.BinarySearch(_keys, feature) >= 0;

    /// <summary>Adds <paramref name="factor"/> × cosine with every phrasing to <paramref name="similarities"/>.</summary>
    public void AddSimilarities(SparseVector question, float factor, Span<float> similarities)
    {
        for (var k = 0; k < question.Keys.Length; k++)
        {
            var key = Array.BinarySearch(_keys, question.Keys[k]);
            if (key < 0)
            {
                continue;
            }

            for (var at = _starts[key]; at < _starts[key + 1]; at++)
            {
                similarities[_phrasings[at]] += factor * question.Weights[k] * _weights[at];
            }
        }
    }
}
