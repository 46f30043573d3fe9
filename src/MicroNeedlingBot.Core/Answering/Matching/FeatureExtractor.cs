using System.Runtime.InteropServices;

namespace MicroNeedlingBot.Answering.Matching;

/// <summary>Takes the features of a question: words and word pairs, and runs of three to five letters.</summary>
internal static class FeatureExtractor
{
    private const int ShortestRun = 3;
    private const int LongestRun = 5;

    /// <summary>Stems, and the synonyms that the vocabulary adds.</summary>
    public static List<ulong> Words(ReadQuestion question)
    {
        var keys = new List<ulong>(question.Stems.Count + question.Synonyms.Count);
        foreach (var stem in question.Stems)
        {
            keys.Add(FeatureHash.With(FeatureHash.Start, stem));
        }

        foreach (var stem in question.Synonyms)
        {
            keys.Add(FeatureHash.With(FeatureHash.Start, stem));
        }

        return keys;
    }

    /// <summary>Pairs of neighbouring stems, the borders of the question among them.</summary>
    public static List<ulong> Pairs(ReadQuestion question)
    {
        var keys = new List<ulong>(question.Stems.Count + 1);
        var before = "^";
        foreach (var stem in question.Stems.Append("$"))
        {
            keys.Add(FeatureHash.With(FeatureHash.With(FeatureHash.With(FeatureHash.Start, before), ' '), stem));
            before = stem;
        }

        return keys;
    }

    /// <summary>Stems, synonyms and pairs together.</summary>
    public static List<ulong> WordsAndPairs(ReadQuestion question)
    {
        var keys = Words(question);
        keys.AddRange(Pairs(question));
        return keys;
    }

    /// <summary>Runs of letters over the whole question, word borders included.</summary>
    public static List<ulong> Letters(ReadQuestion question)
    {
        var text = new List<char>(128) { ' ' };
        foreach (var word in question.Words)
        {
            text.AddRange(word);
            text.Add(' ');
        }

        var letters = CollectionsMarshal.AsSpan(text);
        var keys = new List<ulong>(letters.Length * (LongestRun - ShortestRun + 1));
        for (var start = 0; start + ShortestRun <= letters.Length; start++)
        {
            var hash = FeatureHash.Start;
            for (var length = 1; length <= LongestRun && start + length <= letters.Length; length++)
            {
                hash = FeatureHash.With(hash, letters[start + length - 1]);
                if (length >= ShortestRun)
                {
                    keys.Add(hash);
                }
            }
        }

        return keys;
    }
}
