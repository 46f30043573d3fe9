using MicroNeedlingBot.Answering.Matching;

namespace MicroNeedlingBot.Answering.Overlays;

/// <summary>
/// What the shared matcher makes of its own phrasings: each is asked when it is first wanted, or all of them in the
/// background. Which thread asks first changes nothing. Safe for parallel use.
/// </summary>
internal sealed class Standings(ClassifierScorer scorer, QuestionReader reader)
{
    private const int Kept = 8;

    private readonly Standing?[] _standings = new Standing?[scorer.Table.Owners.Length];
    private readonly TextScale _scale = scorer.Kernel.Scale;

    /// <summary>Whether all of them were asked.</summary>
    public bool IsPrepared => Array.TrueForAll(_standings, standing => standing is not null);

    /// <summary>The standing of a phrasing.</summary>
    public Standing Of(int phrasing) => Volatile.Read(ref _standings[phrasing]) ?? Ask(phrasing);

    /// <summary>A phrasing as the kernel sees it.</summary>
    public TextVector VectorOf(int phrasing) => _scale.VectorOf(reader.Read(scorer.Table.Phrasings[phrasing]), scorer.Kernel.CentredOf(phrasing));

    /// <summary>Asks all of them that were not asked yet.</summary>
    public void Prepare(CancellationToken cancelled) =>
        Parallel.For(0, _standings.Length, new ParallelOptions { CancellationToken = cancelled, TaskScheduler = TaskScheduler.Current }, phrasing => Of(phrasing));

    /// <summary>The classifier's score of any entry for a phrasing; not kept.</summary>
    public float ScoreOf(int phrasing, int entry) => scorer.Classify(Compare(phrasing).Row)[entry];

    /// <summary>The likeness of a phrasing with all of them, padded; not kept.</summary>
    public float[] LikenessOf(int phrasing) => Compare(phrasing).Row.Sum;

    private (ReadQuestion Question, KernelRow Row) Compare(int phrasing)
    {
        var question = reader.Read(scorer.Table.Phrasings[phrasing]);
        return (question, scorer.Kernel.CompareCentred(question, scorer.Kernel.CentredOf(phrasing)));
    }

    private Standing Ask(int phrasing)
    {
        var (question, row) = Compare(phrasing);
        var classified = scorer.Classify(row);
        var logSum = LogSum.Of(classified.AsSpan(0, scorer.Table.Entries.Count));
        var scores = scorer.Finish(classified, question, row);
        var first = Enumerable.Range(0, scorer.Table.Entries.Count)
            .Select(entry => (entry, scores[entry]))
            .OrderByDescending(pair => pair.Item2).ThenBy(pair => pair.entry)
            .Take(Kept).ToArray();
        var standing = new Standing(logSum, scorer.MeanOf(row), first);
        Volatile.Write(ref _standings[phrasing], standing);
        return standing;
    }
}
