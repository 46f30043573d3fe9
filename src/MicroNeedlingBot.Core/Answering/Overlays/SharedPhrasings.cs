using MicroNeedlingBot.Answering.Fitting;
using MicroNeedlingBot.Answering.Matching;

namespace MicroNeedlingBot.Answering.Overlays;

/// <summary>The shared phrasings that one training looks at, each read once.</summary>
internal sealed class SharedPhrasings(Standings standings, int sample, int count)
{
    private readonly Dictionary<int, TextVector> _vectors = [];
    private float? _meanOfMeans;

    /// <summary>How many there are in all.</summary>
    public int Count => count;

    /// <summary>An even sample of them, in order.</summary>
    public IReadOnlyList<int> Sampled { get; } = [.. Enumerable.Range(0, Math.Min(sample, count)).Select(k => (int)((long)k * count / Math.Min(sample, count)))];

    /// <summary>The mean likeness of the shared phrasings with one another, by the sample.</summary>
    public float MeanOfMeans => _meanOfMeans ??= Sampled.Count == 0 ? 0 : Sampled.Average(phrasing => Of(phrasing).Mean);

    /// <summary>What the shared matcher makes of one.</summary>
    public Standing Of(int phrasing) => standings.Of(phrasing);

    /// <summary>One as the kernel sees it; it must have been loaded.</summary>
    public TextVector VectorOf(int phrasing) => _vectors[phrasing];

    /// <summary>The classifier's score of an entry for one.</summary>
    public float ScoreOf(int phrasing, int entry) => standings.ScoreOf(phrasing, entry);

    /// <summary>Reads those that were not read yet.</summary>
    public void Load(int[] phrasings)
    {
        var missing = phrasings.Where(phrasing => !_vectors.ContainsKey(phrasing)).ToArray();
        var vectors = new TextVector[missing.Length];
        Parallel.For(0, missing.Length, Workload.Options, k =>
        {
            vectors[k] = standings.VectorOf(missing[k]);
            _ = standings.Of(missing[k]);
        });
        for (var k = 0; k < missing.Length; k++)
        {
            _vectors[missing[k]] = vectors[k];
        }
    }
}
