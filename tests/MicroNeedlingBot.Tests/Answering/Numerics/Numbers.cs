namespace MicroNeedlingBot.Tests.Answering.Numerics;

/// <summary>The same numbers on every run.</summary>
internal static class Numbers
{
    /// <summary>Between -1 and 1.</summary>
    public static float[] Of(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => (2 * random.NextSingle()) - 1)];
    }
}
