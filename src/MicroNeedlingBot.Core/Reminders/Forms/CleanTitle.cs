using System.Text.RegularExpressions;
using MicroNeedlingBot.Chat.Replies;

namespace MicroNeedlingBot.Reminders.Forms;

/// <summary>A member's own words for a session, made fit to be shown.</summary>
internal static partial class CleanTitle
{
    /// <summary>On one line, visible characters only, cut where it is too long; empty when nothing is left.</summary>
    public static string Of(string? typed)
    {
        var visible = Visible(typed);
        if (visible.Length <= SessionLimits.LongestTitle)
        {
            return visible;
        }

        var cut = char.IsHighSurrogate(visible[SessionLimits.LongestTitle - 1]) ? SessionLimits.LongestTitle - 1 : SessionLimits.LongestTitle;
        return visible[..cut].TrimEnd() + "…";
    }

    /// <summary>Whether more was typed than is kept.</summary>
    public static bool IsTooLong(string? typed) => Visible(typed).Length > SessionLimits.LongestTitle;

    /// <summary>Without what acts on a terminal, and without the gaps that it leaves.</summary>
    private static string Visible(string? typed) =>
        string.Join(' ', VisibleText.Of(Escapes().Replace(typed ?? "", " ")).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"\u001b\[[0-9;?]*[a-z]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Escapes();
}
