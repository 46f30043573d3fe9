using MicroNeedlingBot.Chat.Replies;

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
        return s_leave.Contains(text.TrimEnd('.', '!'))
            ? request.End(Reply.Of("All right, I stopped there. Nothing was changed."))
            : await form.GoOnAsync(request, dialogue.With(dialogue.Asking, text));
    }
}
