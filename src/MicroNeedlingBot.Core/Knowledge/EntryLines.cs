namespace MicroNeedlingBot.Knowledge;

/// <summary>The lines, from 1, on which the parts of an entry stand in its file; null where a part is absent.</summary>
internal sealed record EntryLines(
    int? Question,
    IReadOnlyList<int> Phrasings,
    int? Facts,
    int? See,
    int? Checked,
    int Answer)
{
    public static EntryLines Unknown { get; } = new(null, [], null, null, null, 1);

    /// <summary>The line of a phrasing by its place in <see cref="Entry.Phrasings"/>.</summary>
    public int? Phrasing(int index) => index < Phrasings.Count ? Phrasings[index] : null;
}
