using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.Moderation.Communities;
using NodaTime;

namespace MicroNeedlingBot.Moderation.Review;

/// <summary>Which entries nobody has compared with their source for longer than the community's period.</summary>
internal static class DueForReview
{
    /// <summary>The entries that are due, those without a date first, then the longest unchecked.</summary>
    /// <param name="content">What the scope's members are answered from.</param>
    /// <param name="community">The community, whose moderators answer for its own entries; null for the base, which is the owner's.</param>
    /// <param name="today">The day.</param>
    public static IReadOnlyList<Entry> Of(KnowledgeContent content, Community? community, LocalDate today)
    {
        var days = (community?.Settings ?? CommunitySettings.Usual).ReviewDays;
        return [.. content.Entries
            .Where(entry => entry.Kind != EntryKind.SmallTalk && IsOf(entry, community))
            .Where(entry => entry.Checked is not { } day || Period.DaysBetween(day, today) > days)
            .OrderBy(entry => entry.Checked ?? LocalDate.MinIsoValue)
            .ThenBy(entry => entry.Id, StringComparer.Ordinal)];
    }

    /// <summary>Whether an entry is the scope's own.</summary>
    public static bool IsOf(Entry entry, Community? community) => (entry.Origin?.Community ?? Community.Base) == (community?.Id ?? Community.Base);
}
