namespace MicroNeedlingBot.Answering.Matching;

/// <summary>
/// What a question's words say about whole entries: BM25 (Robertson and Spärck Jones), one document an entry, all its
/// phrasings one after the other. It needs no training, so it errs elsewhere than the classifier does. Immutable.
/// </summary>
internal sealed class EntryWords
{
    // How soon a word that comes again counts no more, and how much the length of a document counts.
    private const float Saturation = 1.2f;
    private const float LengthShare = 0.75f;

    private readonly Dictionary<ulong, (int Entry, float Weight)[]> _weights = [];

    /// <summary>Counts the words of some texts.</summary>
    /// <param name="words">The words of each text.</param>
    /// <param name="owners">The entry of each text.</param>
    /// <param name="taken">The texts that count.</param>
    /// <param name="entries">How many entries there are.</param>
    public EntryWords(IReadOnlyList<List<ulong>> words, IReadOnlyList<int> owners, IEnumerable<int> taken, int entries)
    {
        var counts = new Dictionary<ulong, SortedDictionary<int, int>>();
        var lengths = new int[entries];
        foreach (var text in taken)
        {
            var entry = owners[text];
            lengths[entry] += words[text].Count;
            foreach (var word in words[text])
            {
                if (!counts.TryGetValue(word, out var having))
                {
                    counts[word] = having = [];
                }

                having[entry] = having.GetValueOrDefault(entry) + 1;
            }
        }

        var known = lengths.Count(length => length > 0);
        var mean = Math.Max((float)lengths.Sum() / Math.Max(known, 1), 1);
        foreach (var (word, having) in counts)
        {
            var rarity = MathF.Log(1 + ((known - having.Count + 0.5f) / (having.Count + 0.5f)));
            _weights[word] = [.. having.Select(pair => (pair.Key, rarity * Share(pair.Value, lengths[pair.Key] / mean)))];
        }
    }

    /// <summary>Adds to each entry's score what the question's words say, times <paramref name="share"/>.</summary>
    public void AddTo(float[] scores, List<ulong> question, float share)
    {
        for (var w = 0; w < question.Count; w++)
        {
            // A word that is said twice counts once.
            if (question.IndexOf(question[w]) < w || !_weights.TryGetValue(question[w], out var having))
            {
                continue;
            }

            foreach (var (entry, weight) in having)
            {
                scores[entry] += share * weight;
            }
        }
    }

    /// <summary>What the question's words say of each entry, padded to a length.</summary>
    public float[] ScoresOf(List<ulong> question, int length)
    {
        var scores = new float[length];
        AddTo(scores, question, 1);
        return scores;
    }

    private static float Share(int count, float length) =>
        count * (Saturation + 1) / (count + (Saturation * (1 - LengthShare + (LengthShare * length))));
}
