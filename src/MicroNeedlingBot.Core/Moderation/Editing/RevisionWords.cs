using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Reminders.Messages;

namespace MicroNeedlingBot.Moderation.Editing;

/// <summary>Who did what to an entry, and when.</summary>
internal static class RevisionWords
{
    /// <summary>"Changed by Ann, Tuesday 24 November 2026, 10:15 UTC".</summary>
    public static string Of(Revision revision) => $"{Done(revision)} by {Who(revision)}, {When(revision)}";

    /// <summary>"Ann".</summary>
    public static string Who(Revision revision) =>
        VisibleText.Of(revision.ActorName ?? "").Trim() is { Length: > 0 } name ? name : revision.Actor == 0 ? "the knowledge folder" : "somebody";

    /// <summary>"Tuesday 24 November 2026, 10:15 UTC".</summary>
    public static string When(Revision revision) => MomentWords.Day(revision.At.InUtc().LocalDateTime) + " UTC";

    private static string Done(Revision revision) => revision.Act switch
    {
        RevisionAct.Import => "Taken from the folder",
        RevisionAct.Add => "Written",
        RevisionAct.Edit => "Changed",
        RevisionAct.Remove => "Removed",
        RevisionAct.Restore => "Brought back",
        RevisionAct.Undo => "Set back",
        RevisionAct.StillRight => "Found still right",
        RevisionAct.Phrasing => "Given a new phrasing",
        _ => "Settled",
    };
}
