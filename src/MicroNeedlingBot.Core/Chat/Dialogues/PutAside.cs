using MicroNeedlingBot.Moderation.Forms;

namespace MicroNeedlingBot.Chat.Dialogues;

/// <summary>Forms that another one took the place of: what was written in them is kept, and can be gone on with.</summary>
internal static class PutAside
{
    private const int Most = 3;

    /// <summary>Whether there is anything in a form that would be missed.</summary>
    public static bool IsWorthIt(OpenDialogue open) => string.Equals(open.Form, EditEntryForm.FormName, StringComparison.Ordinal)
        && (new EntryDraft(open).EntryId is null ? open[EntryFields.Question] is not null : open.Asking is not (FieldAnswers.Asked + EntryFields.Question));

    /// <summary>The conversation with a form put aside, the newest first; the oldest goes when there are too many.</summary>
    public static Conversation Keep(Conversation conversation, OpenDialogue open) =>
        conversation with { Aside = [open, .. (conversation.Aside ?? []).Where(other => other != open).Take(Most - 1)] };

    /// <summary>The conversation with its form closed by somebody else; what would be missed is put aside.</summary>
    public static Conversation Close(Conversation conversation) =>
        (conversation.Dialogue is { } open && IsWorthIt(open) ? Keep(conversation, open) : conversation) with { Dialogue = null };

    /// <summary>The drafts that can be gone on with where somebody is now.</summary>
    public static IReadOnlyList<OpenDialogue> Of(Request request) =>
        [.. (request.Conversation.Aside ?? []).Where(draft => new EntryDraft(draft).ScopeId == (request.Caller?.Standing.CommunityId ?? 0))];

    /// <summary>What somebody was doing in a form: "editing before/retinoids".</summary>
    public static string Words(OpenDialogue draft) =>
        new EntryDraft(draft).EntryId is { } id ? $"editing {id}" : $"writing “{Moderation.Checks.LengthRules.Shown(draft[EntryFields.Question] ?? "")}”";
}
