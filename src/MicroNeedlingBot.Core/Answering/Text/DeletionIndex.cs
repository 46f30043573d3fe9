using System.Runtime.InteropServices;

namespace MicroNeedlingBot.Answering.Text;

/// <summary>
/// Finds the words near a word without looking at all of them (symmetric deletion): two words within n edits of each
/// other have a form in common when up to n letters are left out of both. The forms are kept as hashes.
/// </summary>
internal sealed class DeletionIndex
{
    /// <summary>Longer words are neither indexed nor looked up: their forms are too many and they are no words.</summary>
    public const int LongestWord = 24;

    private const int None = -1;

    private readonly IReadOnlyList<string> _words;
    private readonly Dictionary<ulong, int> _lastLink;
    private readonly List<(int Word, int Earlier)> _links;

    /// <summary>Indexes words for <see cref="Nearest"/>; where two are equally near, the one that stands first wins.</summary>
    /// <param name="words">The words, the preferred ones first.</param>
    /// <param name="edits">Up to how many edits each word is to be found at, 1 or 2.</param>
    public DeletionIndex(IReadOnlyList<string> words, Func<string, int> edits)
    {
        _words = words;
        _lastLink = new Dictionary<ulong, int>(words.Count * 24);
        _links = new List<(int, int)>(words.Count * 32);
        Span<ulong> forms = stackalloc ulong[FormsAtMost];
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Length > LongestWord)
            {
                continue;
            }

            foreach (var form in forms[..Forms(words[i], edits(words[i]), forms)])
            {
                ref var last = ref CollectionsMarshal.GetValueRefOrAddDefault(_lastLink, form, out var known);
                _links.Add((i, known ? last : None));
                last = _links.Count - 1;
            }
        }
    }

    private static int FormsAtMost => 1 + LongestWord + (LongestWord * (LongestWord - 1) / 2);

    /// <summary>The nearest other word within 1 or 2 edits, with its distance; null if there is none.</summary>
    public (string Word, int Distance)? Nearest(string word, int edits)
    {
        if (word.Length > LongestWord)
        {
            return null;
        }

        Span<ulong> forms = stackalloc ulong[FormsAtMost];
        var (best, bestDistance) = (int.MaxValue, edits);
        foreach (var form in forms[..Forms(word, edits, forms)])
        {
            for (var at = _lastLink.GetValueOrDefault(form, None); at != None; at = _links[at].Earlier)
            {
                var candidate = _links[at].Word;
                if (candidate == best)
                {
                    continue;
                }

                var distance = EditDistance.Between(word, _words[candidate], bestDistance);
                if (distance > 0 && (distance < bestDistance || (distance == bestDistance && candidate < best)))
                {
                    (best, bestDistance) = (candidate, distance);
                }
            }
        }

        return best == int.MaxValue ? null : (_words[best], bestDistance);
    }

    /// <summary>Writes the hashes of the word and of its forms with up to <paramref name="deletions"/> letters left out.</summary>
    private static int Forms(ReadOnlySpan<char> word, int deletions, Span<ulong> forms)
    {
        var count = 0;
        forms[count++] = WordHash.Of(word);
        var before = WordHash.Empty;
        for (var i = 0; i < word.Length; i++)
        {
            forms[count++] = WordHash.Of(word[(i + 1)..], before);
            var between = before;
            for (var j = i + 1; deletions > 1 && j < word.Length; j++)
            {
                forms[count++] = WordHash.Of(word[(j + 1)..], between);
                between = WordHash.Of(word.Slice(j, 1), between);
            }

            before = WordHash.Of(word.Slice(i, 1), before);
        }

        return count;
    }
}
