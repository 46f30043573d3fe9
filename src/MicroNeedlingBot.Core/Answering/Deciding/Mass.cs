using MicroNeedlingBot.Answering.Matching;

namespace MicroNeedlingBot.Answering.Deciding;

/// <summary>The scores of the guide's entries, or of all others, taken together.</summary>
internal readonly record struct Mass(bool Any, double Largest, double LogSum)
{
    /// <summary>The largest score and the logarithm of the sum of their exponentials.</summary>
    public static Mass Of(EntryTable table, ReadOnlySpan<float> scores, bool isGuide)
    {
        var largest = double.NegativeInfinity;
        for (var e = 0; e < table.Entries.Count; e++)
        {
            largest = table.IsGuide[e] == isGuide ? Math.Max(largest, scores[e]) : largest;
        }

        if (double.IsNegativeInfinity(largest))
        {
            return new Mass(false, 0, 0);
        }

        var sum = 0.0;
        for (var e = 0; e < table.Entries.Count; e++)
        {
            sum += table.IsGuide[e] == isGuide ? Math.Exp(scores[e] - largest) : 0;
        }

        return new Mass(true, largest, largest + Math.Log(sum));
    }
}
