using System.Collections.Frozen;
using MicroNeedlingBot.Reminders.Plans;

namespace MicroNeedlingBot.Knowledge;

/// <summary>Where things stand in the files of a folder, so that findings can name lines.</summary>
/// <param name="Entries">By the entry's id.</param>
/// <param name="Facts">The line in the guide, by the fact's id.</param>
internal sealed record SourceLines(IReadOnlyDictionary<string, EntryLines> Entries, IReadOnlyDictionary<string, int> Facts)
{
    public static SourceLines Unknown { get; } = new(FrozenDictionary<string, EntryLines>.Empty, FrozenDictionary<string, int>.Empty);

    /// <summary>The points of the plan, in its order.</summary>
    public IReadOnlyList<PointLines> Points { get; init; } = [];

    public int? OfFact(string id) => Facts.TryGetValue(id, out var line) ? line : null;
}
