using MicroNeedlingBot.Answering.Overlays;
using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.Knowledge.Format;

namespace MicroNeedlingBot.Live;

/// <summary>A snapshot of changed entries that is there within a second: what changed is laid over what was fitted before.</summary>
internal static class AtOnce
{
    /// <summary>The snapshot; null when so much changed that only fitting anew will do.</summary>
    /// <param name="fitted">A snapshot that was fitted whole, with the same guide and vocabulary.</param>
    /// <param name="content">What is to be live.</param>
    /// <param name="vectors">Where phrasings are encoded once.</param>
    public static KnowledgeBase? Of(KnowledgeBase fitted, KnowledgeContent content, VectorCache vectors)
    {
        var before = fitted.Content.Entries.ToDictionary(entry => entry.Id, StringComparer.Ordinal);
        var changed = content.Entries.Where(entry => !before.TryGetValue(entry.Id, out var old) || !IsSame(entry, old)).ToList();
        var gone = before.Keys.Except(content.Entries.Select(entry => entry.Id), StringComparer.Ordinal).ToList();
        return changed.Count > CommunityEntries.Most || (changed.Count > 0 && content.Entries.Count == changed.Count)
            ? null
            : Overlay.Over(fitted, new CommunityEntries(changed, gone), vectors) with { Content = content };
    }

    private static bool IsSame(Entry one, Entry other) =>
        Equals(one.Origin, other.Origin) && string.Equals(EntryFile.Write(one), EntryFile.Write(other), StringComparison.Ordinal);
}
