using System.IO.Compression;

namespace MicroNeedlingBot.Answering.Text;

/// <summary>
/// Some 40,000 common English words of four and more letters, British and American spellings. Loaded when first asked
/// for, and kept as hashes: a fraction of the room that strings take, and 64 bits make a wrong "yes" unlikely enough.
/// </summary>
/// <remarks>
/// english-words.br was made from Debian's packages wamerican-small and wbritish-small (SCOWL, see LICENSES/SCOWL.txt).
/// Capitalised words (days, months, nations) are in because members write them in lower case:
/// <code>
/// cat /usr/share/dict/{american,british}-english-small | grep -E '^[A-Za-z][a-z]{3,}$' | tr A-Z a-z \
///   | LC_ALL=C sort -u | brotli -q 11 -w 24 -o english-words.br
/// </code>
/// </remarks>
internal static class EnglishWords
{
    private const string Resource = "english-words.br";

    private static readonly Lazy<ulong[]> Hashes = new(Load);

    /// <summary>Whether a lower-case word is in the list; false for all words under four letters.</summary>
    public static bool Contains(ReadOnlySpan<char> word) =>
        Array.BinarySearch(Hashes.Value, WordHash.Of(word)) >= 0;

    private static ulong[] Load()
    {
        using var packed = typeof(EnglishWords).Assembly.GetManifestResourceStream(Resource)!;
        using var unpacked = new BrotliStream(packed, CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        unpacked.CopyTo(bytes);

        var hashes = new List<ulong>();
        var hash = WordHash.Empty;
        foreach (var letter in bytes.GetBuffer().AsSpan(0, (int)bytes.Length))
        {
            if (letter == '\n')
            {
                hashes.Add(hash);
                hash = WordHash.Empty;
            }
            else
            {
                hash = WordHash.Of([(char)letter], hash);
            }
        }

        var sorted = hashes.ToArray();
        Array.Sort(sorted);
        return sorted;
    }
}
