using MicroNeedlingBot.Answering.Matching;
using MicroNeedlingBot.Answering.Numerics;

namespace MicroNeedlingBot.Answering.Overlays;

/// <summary>Compares a question with a community's own phrasings, by the numbers of the shared knowledge base. Immutable.</summary>
internal sealed class OwnIndex
{
    private readonly TextScale _scale;
    private readonly OwnFeatures _words;
    private readonly OwnFeatures _pairs;
    private readonly OwnFeatures _letters;
    private readonly MeaningTable? _meanings;

    /// <summary>Indexes the phrasings.</summary>
    public OwnIndex(TextScale scale, IReadOnlyList<TextVector> phrasings)
    {
        Count = phrasings.Count;
        _scale = scale;
        _words = new OwnFeatures([.. phrasings.Select(phrasing => phrasing.Words)]);
        _pairs = new OwnFeatures([.. phrasings.Select(phrasing => phrasing.Pairs)]);
        _letters = new OwnFeatures([.. phrasings.Select(phrasing => phrasing.Letters)]);
        _meanings = scale.Meanings?.Beside([.. phrasings.Select(phrasing => phrasing.Meaning)]);
    }

    /// <summary>How many phrasings there are.</summary>
    public int Count { get; }

    /// <summary>Compares.</summary>
    public KernelRow Compare(TextVector question)
    {
        var row = new KernelRow(Count);
        _words.AddSimilarities(question.Words, 1 - _scale.PairShare, row.Words);
        _pairs.AddSimilarities(question.Pairs, _scale.PairShare, row.Words);
        _letters.AddSimilarities(question.Letters, 1, row.Letters);
        row.KnownWords = NewlyKnown(question.Words);
        var hasMeaning = _meanings is not null && question.Meaning.Length > 0;
        for (var p = 0; hasMeaning && p < Count; p++)
        {
            row.Meanings[p] = Exponential.Of(KernelRecipe.MeaningSharpness * (_meanings!.Cosine(question.Meaning, p) - 1));
        }

        row.Meanings.CopyTo(row.Sum, 0);
        var share = hasMeaning ? _scale.LexicalShare : 1;
        Dense.AddScaled(share, row.Words, row.Sum);
        Dense.AddScaled(share, row.Letters, row.Sum);
        return row;
    }

    /// <summary>The share of a question's words that only these phrasings know.</summary>
    private float NewlyKnown(SparseVector words)
    {
        var share = 0f;
        for (var k = 0; k < words.Keys.Length; k++)
        {
            share += !_scale.Words.Knows(words.Keys[k]) && _words.Knows(words.Keys[k]) ? words.Weights[k] * words.Weights[k] : 0;
        }

        return share;
    }
}
