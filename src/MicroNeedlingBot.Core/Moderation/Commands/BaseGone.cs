using System.Globalization;
using MicroNeedlingBot.Moderation.Editing;

namespace MicroNeedlingBot.Moderation.Commands;

/// <summary>Says that the base has dropped an entry which a community has its own version of, or had hidden.</summary>
internal static class BaseGone
{
    /// <summary>"The base entry was removed on 24 November 2026".</summary>
    public static string Removed(ShelfEntry entry) =>
        $"The base entry was removed{(entry.BaseMoved is { } at ? $" on {at.InUtc().Date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}" : "")}";

    /// <summary>Why its text can't be gone back to.</summary>
    public static string NoWayBack(ShelfEntry entry) => entry.IsRemoved
        ? $"{entry.Id} was hidden here. {Removed(entry)} meanwhile, so there is nothing to bring back. /faq add writes one of your own."
        : $"{Removed(entry)}, so there is no guide's text of {entry.Id} to go back to: yours is yours alone now. /faq edit {entry.Id} changes it, /faq remove {entry.Id} takes it away.";
}
