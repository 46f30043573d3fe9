using MicroNeedlingBot.Chat.Replies;

namespace MicroNeedlingBot.Reminders.Forms;

/// <summary>A member's own words for a session, made fit to be shown.</summary>
internal static class CleanTitle
{
    /// <summary>On one line, visible characters only, cut where it is too long; empty when nothing is left.</summary>
    public static string Of(string? typed)
    {
        var visible = VisibleText.Of(typed ?? "").Trim();
        if (visible.Length <= SessionLimits.LongestTitle)
        {
            return visible;
        }

        var cut = char.IsHighSurrogate(visible[SessionLimits.LongestTitle - 1]) ? SessionLimits.LongestTitle - 1 : SessionLimits.LongestTitle;
        return visible[..cut].TrimEnd() + "…";
    }
}
