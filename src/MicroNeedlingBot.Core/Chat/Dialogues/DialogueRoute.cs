using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Reminders.Forms;

namespace MicroNeedlingBot.Chat.Dialogues;

/// <summary>A message in the middle of a form is the answer to what was asked.</summary>
internal sealed class DialogueRoute(IReadOnlyList<IForm> forms)
{
    private static readonly HashSet<string> s_leave = new(StringComparer.OrdinalIgnoreCase)
    {
        "cancel", "/cancel", "stop", "never mind", "nevermind", "forget it", "abort", "quit", "exit", "nothing",
    };

    public async ValueTask<Turn?> TryAsync(Request request)
    {
        if (request.Conversation.Dialogue is not { } dialogue || request.Caller is null
            || forms.FirstOrDefault(form => string.Equals(form.Name, dialogue.Form, StringComparison.Ordinal)) is not { } form)
        {
            return null;
        }

        var text = request.Text.Trim();
        return (form.TakesProse(dialogue.Asking) ? IsCancel(text) : Leaves(text, dialogue)) ? request.End(Reply.Of("All right, I stopped there. Nothing was changed."))
            : text.TrimEnd('!', '?', '.') is { } word && word.Equals("help", StringComparison.OrdinalIgnoreCase) ? Help(request, dialogue, form)
            : await form.GoOnAsync(request, dialogue.With(dialogue.Asking, text));
    }

    private static bool IsCancel(string text) => text.TrimStart('/').TrimEnd('.', '!').Equals("cancel", StringComparison.OrdinalIgnoreCase);

    /// <summary>A plain "no" is an answer only where yes or no was asked.</summary>
    private static bool Leaves(string text, OpenDialogue dialogue) =>
        s_leave.Contains(text.TrimEnd('.', '!'))
        || (!string.Equals(dialogue.Asking, YesOrNo.Field, StringComparison.Ordinal) && YesOrNo.Read(text) == false);

    private static Turn Help(Request request, OpenDialogue dialogue, IForm form) => new Turn(
        Reply.Of(form.TakesProse(dialogue.Asking)
            ? "What you write now is taken as your answer, whatever it is; “cancel” leaves, and commands such as /faq find work in between."
            : "Answer this, ask me anything in between, or type “cancel” to leave."),
        request.Conversation).WithQuestion(dialogue);
}
