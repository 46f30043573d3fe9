namespace MicroNeedlingBot.Answering.Matching;

/// <summary>64-bit FNV-1a over characters: a feature's key, the same on every machine.</summary>
internal static class FeatureHash
{
    /// <summary>The hash of nothing.</summary>
    public const ulong Start = 14695981039346656037;

    private const ulong Prime = 1099511628211;

    /// <summary>The hash with one more character.</summary>
    public static ulong With(ulong hash, char c) => (hash ^ c) * Prime;

    /// <summary>The hash with a word's characters.</summary>
    public static ulong With(ulong hash, ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            hash = With(hash, c);
        }

        return hash;
    }
}
