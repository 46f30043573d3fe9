using MicroNeedlingBot.Answering.Overlays;
using MicroNeedlingBot.Knowledge;

namespace MicroNeedlingBot.Benchmarks.Moderating;

/// <summary>A content of which every n-th entry belongs to a community instead.</summary>
/// <param name="Shared">What is left.</param>
/// <param name="Own">What was taken out.</param>
internal sealed record HeldOut(KnowledgeContent Shared, CommunityEntries Own)
{
    /// <summary>Takes out some of the entries of kind entry, evenly.</summary>
    public static HeldOut Of(KnowledgeContent content, int count, int seed)
    {
        var guide = content.Entries.Where(entry => entry.Kind == EntryKind.Entry).ToArray();
        new Random(seed).Shuffle(guide);
        var taken = guide.Take(count).Select(entry => entry.Id).ToHashSet(StringComparer.Ordinal);
        return new HeldOut(
            content with { Entries = [.. content.Entries.Where(entry => !taken.Contains(entry.Id))], Hash = $"{content.Hash[..60]}{seed:D2}{count:D2}" },
            new CommunityEntries(guide.Take(count), []));
    }
}
