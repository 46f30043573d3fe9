using MicroNeedlingBot.Answering.Matching;

namespace MicroNeedlingBot.Answering.Overlays;

/// <summary>How one of a community's entries is scored.</summary>
/// <param name="Number">Its number among all that the community sees.</param>
/// <param name="FirstShared">The first phrasing of the shared entry that it is a version of.</param>
/// <param name="SharedCount">How many phrasings that one has; 0 where it is no version.</param>
/// <param name="Phrasings">The numbers of its own phrasings.</param>
/// <param name="Handicap">What it gains or loses for their number; a version has the shared entry's in its score.</param>
/// <param name="Block">Its block; null where it has no phrasings of its own.</param>
internal sealed record OwnEntry(int Number, int FirstShared, int SharedCount, int[] Phrasings, float Handicap, Block? Block)
{
    /// <summary>Makes one.</summary>
    /// <param name="learnt">The shared table.</param>
    /// <param name="number">Its number among all that the community sees.</param>
    /// <param name="start">The shared entry that it is a version of; -1 for none.</param>
    /// <param name="phrasings">The numbers of its own phrasings.</param>
    /// <param name="block">Its block.</param>
    public static OwnEntry Of(EntryTable learnt, int number, int start, int[] phrasings, Block? block) => new(
        number,
        start < 0 ? 0 : Array.IndexOf(learnt.Owners, start),
        start < 0 ? 0 : learnt.Owners.Count(owner => owner == start),
        phrasings,
        start < 0 ? learnt.Handicap(phrasings.Length) : 0,
        block);

    /// <summary>What it adds to the shared score of its entry, which is zero where it is no version.</summary>
    public float Score(EntryTable learnt, ReadOnlySpan<float> own, ReadOnlySpan<float> shared, float mean)
    {
        if (Block is null)
        {
            return 0;
        }

        var nearest = 0f;
        foreach (var p in Phrasings)
        {
            nearest = MathF.Max(nearest, own[p]);
        }

        var nearestShared = 0f;
        for (var p = 0; p < SharedCount; p++)
        {
            nearestShared = MathF.Max(nearestShared, shared[FirstShared + p]);
        }

        return Block.Score(own, shared, mean) + Handicap + (learnt.NearestShare * MathF.Max(nearest - nearestShared, 0));
    }
}
