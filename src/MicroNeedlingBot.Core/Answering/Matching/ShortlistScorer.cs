using MicroNeedlingBot.Answering.Numerics;

namespace MicroNeedlingBot.Answering.Matching;

/// <summary>
/// Scores in two stages, for large knowledge bases: a shortlist by likeness with whole entries, then the entries on it
/// by the likeness of their phrasings, the best and the mean.
/// </summary>
internal sealed class ShortlistScorer : EntryScorer
{
    private const int Length = 24;

    private readonly EntryTable _table;
    private readonly int[] _firstPhrasing;
    private readonly FeatureBlock _entryWords;
    private readonly PhrasingWords _phrasingWords;
    private readonly MeaningTable? _meanings;
    private readonly CoarseMeanings? _entryMeanings;

    /// <summary>Indexes the phrasings, which are read one by one and not kept.</summary>
    public ShortlistScorer(EntryTable table, Func<string, ReadQuestion> read, MeaningTable? meanings)
    {
        _table = table;
        _meanings = meanings;
        _firstPhrasing = FirstPhrasings(table);
        _phrasingWords = new PhrasingWords(table, read);
        _entryWords = _phrasingWords.ByEntry(table);
        _entryMeanings = meanings is null ? null : CoarseMeanings.OfEntries(meanings, _firstPhrasing);
    }

    /// <inheritdoc/>
    public override ScoredEntries Score(ReadQuestion question, ReadOnlySpan<float> meaning) =>
        Score(question, meaning, exceptPhrasing: -1, exceptEntry: -1);

    /// <summary>Scores as if a phrasing, or a whole entry, were not known; -1 for none.</summary>
    public ScoredEntries Score(ReadQuestion question, ReadOnlySpan<float> meaning, int exceptPhrasing, int exceptEntry)
    {
        var centred = _meanings is null || meaning.IsEmpty ? null : _meanings.Centred(meaning);
        var shortlist = Shortlist(question, centred, exceptEntry);
        var table = new EntryTable([.. shortlist.Select(entry => _table.Entries[entry])]);
        var row = new KernelRow(table.Owners.Length);
        var words = _phrasingWords.Weigh(question, out var known);
        row.KnownWords = known;
        var scores = new float[Dense.Padded(shortlist.Length)];
        var at = 0;
        for (var place = 0; place < shortlist.Length; place++)
        {
            float best = 0, sum = 0;
            var count = 0;
            for (var p = _firstPhrasing[shortlist[place]]; p < _firstPhrasing[shortlist[place] + 1]; p++, at++)
            {
                if (p == exceptPhrasing)
                {
                    continue;
                }

                row.Words[at] = _phrasingWords.Cosine(words, p);
                row.Meanings[at] = centred is null ? 0 : Exponential.Of(KernelRecipe.MeaningSharpness * (_meanings!.Cosine(centred, p) - 1));
                row.Sum[at] = row.Meanings[at] + row.Words[at];
                best = MathF.Max(best, row.Sum[at]);
                sum += row.Sum[at];
                count++;
            }

            scores[place] = count == 0 ? 0 : best + (sum / count);
        }

        return new ScoredEntries(table, scores, row);
    }

    /// <summary>All entries.</summary>
    public EntryTable Table => _table;

    /// <summary>What texts that are not among the phrasings are weighed and compared by: words and pairs as one kind, no letters.</summary>
    public TextScale Scale => new(_phrasingWords, Pairs: null, Letters: null, _meanings, PairShare: 0, LexicalShare: 1);

    /// <summary>A phrasing by itself.</summary>
    public TextVector VectorOf(ReadQuestion question, ReadOnlySpan<float> meaning) =>
        Scale.VectorOf(question, _meanings is null || meaning.IsEmpty ? [] : _meanings.Centred(meaning));

    /// <summary>The score of an entry from the likenesses with its phrasings: the best and the mean.</summary>
    public static float ScoreOf(ReadOnlySpan<float> likeness)
    {
        float best = 0, sum = 0;
        foreach (var value in likeness)
        {
            best = MathF.Max(best, value);
            sum += value;
        }

        return likeness.Length == 0 ? 0 : best + (sum / likeness.Length);
    }

    /// <summary>The likeness of a text with each phrasing, from one to another.</summary>
    public void Compare(TextVector text, int from, Span<float> likeness)
    {
        var words = _phrasingWords.ById(text.Words);
        for (var k = 0; k < likeness.Length; k++)
        {
            var meaning = text.Meaning.Length == 0 ? 0 : Exponential.Of(KernelRecipe.MeaningSharpness * (_meanings!.Cosine(text.Meaning, from + k) - 1));
            likeness[k] = meaning + _phrasingWords.Cosine(words, from + k);
        }
    }

    private int[] Shortlist(ReadQuestion question, float[]? centred, int except)
    {
        var likeness = new float[_table.Entries.Count];
        _entryWords.AddSimilarities(FeatureExtractor.WordsAndPairs(question), 1, likeness);
        if (centred is not null)
        {
            _entryMeanings!.AddCosines(centred, likeness);
        }

        if (except >= 0)
        {
            likeness[except] = float.NegativeInfinity;
        }

        var queue = new PriorityQueue<int, (float, int)>(Length + 1);
        for (var entry = 0; entry < likeness.Length; entry++)
        {
            if (queue.Count < Length)
            {
                queue.Enqueue(entry, (likeness[entry], -entry));
            }
            else if (queue.TryPeek(out _, out var least) && (likeness[entry], -entry).CompareTo(least) > 0)
            {
                queue.EnqueueDequeue(entry, (likeness[entry], -entry));
            }
        }

        return [.. queue.UnorderedItems.Select(item => item.Element).Order()];
    }

    private static int[] FirstPhrasings(EntryTable table)
    {
        var first = new int[table.Entries.Count + 1];
        foreach (var owner in table.Owners)
        {
            first[owner + 1]++;
        }

        for (var entry = 0; entry < table.Entries.Count; entry++)
        {
            first[entry + 1] += first[entry];
        }

        return first;
    }
}
