using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace MicroNeedlingBot.Benchmarks.Edits;

/// <summary>One transaction that a worker is about to try: told to the journal before it begins.</summary>
/// <param name="Name">Names it; every revision that it writes has this as its reason.</param>
/// <param name="Kind">What it does: edit, remove, restore, undo or import.</param>
/// <param name="Community">In which scope.</param>
/// <param name="Changes">What it writes.</param>
internal sealed record Attempt(string Name, string Kind, long Community, IReadOnlyList<Change> Changes)
{
    /// <summary>A line of the journal.</summary>
    public string Write() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Name} {Kind} {Community} {string.Join(',', Changes.Select(change => $"{change.EntryId}:{change.Number}:{change.Hash}"))}");

    /// <summary>From a line.</summary>
    public static Attempt Read(string line)
    {
        var words = line.Split(' ');
        return new Attempt(words[0], words[1], long.Parse(words[2], CultureInfo.InvariantCulture), [.. words[3].Split(',').Select(Change.Read)]);
    }
}

/// <summary>One revision.</summary>
/// <param name="EntryId">Of which entry.</param>
/// <param name="Number">The number that it gets.</param>
/// <param name="Hash">Of its text.</param>
internal sealed record Change(string EntryId, int Number, string Hash)
{
    public static Change Read(string word)
    {
        var parts = word.Split(':');
        return new Change(parts[0], int.Parse(parts[1], CultureInfo.InvariantCulture), parts[2]);
    }

    /// <summary>What stands for a text.</summary>
    public static string HashOf(string? text) => text is null ? "none" : Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)), 0, 8);
}
