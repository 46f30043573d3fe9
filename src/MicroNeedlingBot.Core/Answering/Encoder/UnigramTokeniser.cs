using System.Text;
using MicroNeedlingBot.Answering.Matching;

namespace MicroNeedlingBot.Answering.Encoder;

/// <summary>
/// Cuts a text into the vocabulary's pieces such that their scores add up to the most (SentencePiece's unigram model,
/// by Viterbi over code points; ties go to the later match, runs of unknown characters become one unknown token).
/// </summary>
internal sealed class UnigramTokeniser
{
    /// <summary>What is read of a text; more than any 128 tokens need.</summary>
    private const int MostCharacters = 2_000;

    // The first ids of the vocabulary are marks that no text may contain.
    private const int Reserved = 6;
    private const int Space = '\u2581';
    private const int Unknown = 0;
    private const int Prefix = -1;

    private readonly Dictionary<ulong, int> _prefixes = [];
    private readonly (int Length, double Score)[] _pieces;

    /// <summary>Indexes the vocabulary; a piece's place is its id.</summary>
    public UnigramTokeniser(IReadOnlyList<(string Text, double Score)> pieces)
    {
        _pieces = new (int, double)[pieces.Count];
        for (var id = 0; id < pieces.Count; id++)
        {
            var hash = FeatureHash.Start;
            var length = 0;
            foreach (var rune in pieces[id].Text.EnumerateRunes())
            {
                hash = With(hash, rune.Value);
                length++;
                if (id >= Reserved)
                {
                    _prefixes.TryAdd(hash, Prefix);
                }
            }

            _pieces[id] = (length, pieces[id].Score);
            if (id >= Reserved)
            {
                _prefixes[hash] = id;
            }
        }
    }

    /// <summary>The ids of the pieces.</summary>
    public IReadOnlyList<int> Tokens(string text)
    {
        var points = CodePoints(text);
        if (points.Length == 0)
        {
            return [];
        }

        var best = new double[points.Length + 1];
        var piece = new int[points.Length + 1];
        var reached = new bool[points.Length + 1];
        for (var start = 0; start < points.Length; start++)
        {
            var matched = false;
            var hash = FeatureHash.Start;
            for (var end = start; end < points.Length && _prefixes.TryGetValue(hash = With(hash, points[end]), out var id); end++)
            {
                if (id != Prefix)
                {
                    matched = true;
                    Offer(start, end + 1, id, _pieces[id].Score);
                }
            }

            if (!matched)
            {
                Offer(start, start + 1, Unknown, 0);
            }
        }

        return Walk(piece, points.Length);

        void Offer(int start, int end, int id, double score)
        {
            var total = best[start] + score;
            if (!reached[end] || best[end] == 0 || total >= best[end])
            {
                best[end] = total;
                piece[end] = id;
                reached[end] = true;
            }
        }
    }

    private List<int> Walk(int[] piece, int end)
    {
        var ids = new List<int>();
        while (end > 0)
        {
            var id = piece[end];
            if (id != Unknown || ids.Count == 0 || ids[^1] != Unknown)
            {
                ids.Add(id);
            }

            end -= id == Unknown ? 1 : _pieces[id].Length;
        }

        ids.Reverse();
        return ids;
    }

    private static int[] CodePoints(string text)
    {
        var cut = text.Length > MostCharacters ? text[..MostCharacters] : text;
        // Lone surrogates and U+FFFE, which Normalize refuses, become the replacement character.
        var sound = string.Concat(cut.EnumerateRunes()).Replace('\uFFFE', '\uFFFD').Normalize(NormalizationForm.FormKC);
        return sound.Length == 0 ? [] : [Space, .. sound.EnumerateRunes().Select(rune => rune.Value == ' ' ? Space : rune.Value)];
    }

    private static ulong With(ulong hash, int point) =>
        FeatureHash.With(FeatureHash.With(hash, (char)(point & 0xFFFF)), (char)(point >> 16));
}
