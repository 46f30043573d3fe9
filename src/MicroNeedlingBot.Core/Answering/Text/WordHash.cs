namespace MicroNeedlingBot.Answering.Text;

/// <summary>The 64-bit FNV-1a hash of a word: the same on every machine, and growing letter by letter.</summary>
internal static class WordHash
{
    /// <summary>The hash of no letters.</summary>
    public const ulong Empty = 14695981039346656037;

    /// <summary>The hash of what was hashed before, with these letters after it.</summary>
    public static ulong Of(ReadOnlySpan<char> letters, ulong before = Empty)
    {
        var hash = before;
        foreach (var letter in letters)
        {
            hash = (hash ^ letter) * 1099511628211;
        }

        return hash;
    }
}
