using MicroNeedlingBot.Knowledge;

namespace MicroNeedlingBot.Answering.Overlays.Trials;

/// <summary>An entry of a community that a phrasing may find, before the edit or after it.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Start">The shared entry that it is a version of; -1 for none.</param>
/// <param name="Before">Whether it is there before the edit.</param>
/// <param name="After">Whether it is there after it.</param>
/// <param name="Scored">How it is scored.</param>
internal sealed record Contestant(Entry Entry, int Start, bool Before, bool After, OwnEntry Scored)
{
    /// <summary>Whether it is there at a time.</summary>
    public bool IsThere(bool after) => after ? After : Before;
}
