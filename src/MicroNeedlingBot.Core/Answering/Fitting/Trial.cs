using MicroNeedlingBot.Answering.Deciding;
using MicroNeedlingBot.Answering.Matching;
using MicroNeedlingBot.Answering.Numerics;

namespace MicroNeedlingBot.Answering.Fitting;

/// <summary>What became of one phrasing when it was asked of a matcher that had been trained without it.</summary>
/// <param name="Scored">The entries and their scores.</param>
/// <param name="Owner">The phrasing's entry among them; -1 when it is not.</param>
/// <param name="IsGuide">Whether its entry answers something: neither a gap nor small talk.</param>
/// <param name="EntryKnown">Whether the matcher knew other phrasings of its entry.</param>
/// <param name="Known">The phrasings that the matcher knew, of those of the scored entries; null for all.</param>
internal sealed record Trial(ScoredEntries Scored, int Owner, bool IsGuide, bool EntryKnown, bool[]? Known)
{
    /// <summary>What the words of whole entries say, apart from the scores; null where nobody asked them.</summary>
    public float[]? WordScores { get; init; }

    /// <summary>The trial with a share of that added to its scores.</summary>
    public Trial WithWords(float share)
    {
        if (WordScores is not { } words || share <= 0)
        {
            return this;
        }

        var scores = (float[])Scored.Scores.Clone();
        Dense.AddScaled(share, words, scores);
        return this with { Scored = Scored with { Scores = scores } };
    }

    /// <summary>The evidence that it gives.</summary>
    public Evidence Evidence(double sharpness) => Deciding.Evidence.Of(Scored.Table, Scored.Scores, Scored.Row, Known, sharpness);

    /// <summary>Whether an entry, by its number among the scored ones, answers the phrasing.</summary>
    public bool IsAnsweredBy(int entry) => Owner >= 0 && Scored.Table.Answers(entry, Owner);
}
