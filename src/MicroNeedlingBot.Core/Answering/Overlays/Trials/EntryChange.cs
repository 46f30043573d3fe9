using MicroNeedlingBot.Knowledge;

namespace MicroNeedlingBot.Answering.Overlays.Trials;

/// <summary>An edit that somebody is about to save.</summary>
/// <param name="Id">The entry's id: a new one, or one that is there.</param>
/// <param name="After">The entry as it shall be; null where it shall go.</param>
public sealed record EntryChange(string Id, Entry? After)
{
    /// <summary>A new entry, or another text for one.</summary>
    public static EntryChange To(Entry after) => new(after.Id, after);

    /// <summary>An entry that shall go.</summary>
    public static EntryChange Remove(string id) => new(id, After: null);
}
