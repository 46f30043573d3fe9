using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Chat.Commands;

namespace MicroNeedlingBot.Moderation.Forms;

/// <summary>A moderator who writes an answer about warning signs is not in need of one.</summary>
internal static class WritingForOthers
{
    /// <summary>Whether a message is a text for others: by somebody who may edit, in the form for it or behind its command.</summary>
    public static bool Is(Request request) =>
        request.Caller?.Standing.MayEdit == true
        && ((TypedCommand.Read(request.Text) is { Name: "faq" } typed && typed.FindIn(ModerationCatalogue.Faq)?.Command.Name is "add" or "edit")
            || (request.Conversation.Dialogue is { Form: EditEntryForm.FormName } open && IsForMembers(open.Asking)));

    /// <summary>Topic and reason are words for moderators: nobody writes of warning signs there.</summary>
    private static bool IsForMembers(string asking) =>
        EditEntryForm.IsProse(asking) && asking[FieldAnswers.Asked.Length..] is EntryFields.Question or EntryFields.Answer or EntryFields.Also;
}
