using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Chat.Commands;

namespace MicroNeedlingBot.Moderation.Forms;

/// <summary>A moderator who writes an answer about warning signs is not in need of one.</summary>
internal static class WritingForOthers
{
    /// <summary>Whether a message is a text for others: by somebody who may edit, in the form for it or behind its command.</summary>
    public static bool Is(Request request) =>
        request.Caller?.Standing.MayEdit == true
        && (TypedCommand.Read(request.Text) is { Name: "faq" }
            || (request.Conversation.Dialogue is { Form: EditEntryForm.FormName } open && EditEntryForm.IsProse(open.Asking)));
}
