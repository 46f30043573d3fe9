using MicroNeedlingBot.Answering.Numerics;

namespace MicroNeedlingBot.Answering.Matching;

/// <summary>Compares a question with every known phrasing, by words, letters and meaning. Immutable.</summary>
internal sealed class PhrasingKernel
{
    // Word pairs count less than words: they repeat the same evidence.
    private const float PairShare = 0.33f;

    private readonly FeatureBlock _words;
    private readonly FeatureBlock _pairs;
    private readonly FeatureBlock _letters;
    private readonly MeaningTable? _meanings;
    private readonly float _lexicalShare;

    /// <summary>
    /// Indexes phrasings that stand entry by entry; <paramref name="meanings"/> is null without an encoder, and
    /// <paramref name="lexicalShare"/> weighs words and letters beside them.
    /// </summary>
    public PhrasingKernel(IReadOnlyList<ReadQuestion> phrasings, IReadOnlyList<int> owners, int entries, MeaningTable? meanings, float lexicalShare)
    {
        _lexicalShare = lexicalShare;
        Count = phrasings.Count;
        // Indexing is most of what a start waits for, and the three don't need each other.
        var words = Task.Run(() => new FeatureBlock([.. phrasings.Select(FeatureExtractor.Words)], owners, entries));
        var pairs = Task.Run(() => new FeatureBlock([.. phrasings.Select(FeatureExtractor.Pairs)], owners, entries));
        _letters = new FeatureBlock([.. phrasings.Select(FeatureExtractor.Letters)], owners, entries);
        _words = words.GetAwaiter().GetResult();
        _pairs = pairs.GetAwaiter().GetResult();
        _meanings = meanings;
    }

    /// <summary>How many texts it compares with: phrasings, and behind them the warning examples.</summary>
    public int Count { get; }

    /// <summary>Compares a question; its meaning (an encoder's unit vector) is left out where there is none.</summary>
    public KernelRow Compare(ReadQuestion question, ReadOnlySpan<float> meaning) => CompareCentred(question, Centred(meaning));

    /// <summary>Compares a question whose meaning is centred already; empty where there is none.</summary>
    public KernelRow CompareCentred(ReadQuestion question, ReadOnlySpan<float> meaning)
    {
        var row = new KernelRow(Count);
        row.KnownWords = _words.AddSimilarities(FeatureExtractor.Words(question), 1 - PairShare, row.Words);
        _pairs.AddSimilarities(FeatureExtractor.Pairs(question), PairShare, row.Words);
        _letters.AddSimilarities(FeatureExtractor.Letters(question), 1, row.Letters);
        if (_meanings is null || meaning.IsEmpty)
        {
            Combine(row, 1);
            return row;
        }

        _meanings.Cosines(meaning, row.Meanings);
        for (var p = 0; p < Count; p++)
        {
            row.Meanings[p] = KernelRecipe.MeaningSharpness * (row.Meanings[p] - 1);
        }

        Exponential.InPlace(row.Meanings);
        row.Meanings.AsSpan(Count).Clear();
        Combine(row, _lexicalShare);
        return row;
    }

    /// <summary>An encoder's vector around the mean of the phrasings; empty where there is none.</summary>
    public float[] Centred(ReadOnlySpan<float> meaning) => _meanings is null || meaning.IsEmpty ? [] : _meanings.Centred(meaning);

    /// <summary>The centred meaning of a phrasing; empty where there is none.</summary>
    public float[] CentredOf(int phrasing) => _meanings is null ? [] : _meanings.Row(phrasing);

    /// <summary>What texts that are not among the phrasings are weighed and compared by.</summary>
    public TextScale Scale => new(_words, _pairs, _letters, _meanings, PairShare, _meanings is null ? 1 : _lexicalShare);

    private static void Combine(KernelRow row, float lexicalShare)
    {
        row.Meanings.CopyTo(row.Sum, 0);
        Dense.AddScaled(lexicalShare, row.Words, row.Sum);
        Dense.AddScaled(lexicalShare, row.Letters, row.Sum);
    }
}
