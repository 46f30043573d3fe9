using MicroNeedlingBot.Knowledge;

namespace MicroNeedlingBot.Answering.Overlays.Trials;

/// <summary>Gathers the entries whose phrasings are most like those of an edited one.</summary>
internal sealed class LikestEntries
{
    private const int Most = 3;

    private readonly Dictionary<string, LikeEntry> _likest = new(StringComparer.Ordinal);

    /// <summary>Offers an entry's phrasing with its likeness.</summary>
    public void Offer(Entry entry, string phrasing, double likeness)
    {
        if (!_likest.TryGetValue(entry.Id, out var known) || likeness > known.Likeness)
        {
            _likest[entry.Id] = new LikeEntry(entry.Id, phrasing, likeness);
        }
    }

    /// <summary>The first few, most alike first.</summary>
    public IReadOnlyList<LikeEntry> First() =>
        [.. _likest.Values.OrderByDescending(like => like.Likeness).ThenBy(like => like.Entry, StringComparer.Ordinal).Take(Most)];
}
