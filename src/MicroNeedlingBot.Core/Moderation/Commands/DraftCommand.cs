using System.Globalization;
using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Chat.Answers;
using MicroNeedlingBot.Chat.Dialogues;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Moderation.Editing;
using MicroNeedlingBot.Moderation.Forms;

namespace MicroNeedlingBot.Moderation.Commands;

/// <summary>Goes on with a draft that another form had put aside.</summary>
internal static class DraftCommand
{
    public static async ValueTask<Turn> RunAsync(Request request, string typed)
    {
        var drafts = PutAside.Of(request);
        var number = int.TryParse(typed.TrimStart('#'), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : drafts.Count == 1 ? 1 : 0;
        return drafts.Count == 0 ? FaqCommands.Say(request, Reply.Of("No draft of yours is put aside here."))
            : number >= 1 && number <= drafts.Count ? await GoOnAsync(request, drafts[number - 1])
            : FaqCommands.Say(request, new Reply([ChoiceLists.Numbered("Which draft?", drafts.Index().Select(draft => (PutAside.Words(draft.Item), (ChoiceAction)new SayText($"/faq draft {draft.Index + 1}"))))]));
    }

    /// <summary>For an entry that somebody was editing, their draft; null when they weren't.</summary>
    public static async ValueTask<Turn?> TryGoOnAsync(Request request, string entryId)
    {
        if (request.Conversation.Dialogue is { } open && PutAside.IsWorthIt(open) && IsEditOf(open, entryId, request))
        {
            return new Turn(Reply.Of($"You are editing {entryId} already; go on, or “cancel”."), request.Conversation);
        }

        return PutAside.Of(request).FirstOrDefault(draft => IsEditOf(draft, entryId, request)) is { } aside ? await GoOnAsync(request, aside) : null;
    }

    private static bool IsEditOf(OpenDialogue open, string entryId, Request request)
    {
        var draft = new EntryDraft(open);
        return string.Equals(draft.EntryId, entryId, StringComparison.Ordinal) && draft.Does == RevisionAct.Edit && draft.ScopeId == request.Caller!.Standing.CommunityId;
    }

    private static async ValueTask<Turn> GoOnAsync(Request request, OpenDialogue draft)
    {
        var turn = EditEntryForm.IsProse(draft.Asking)
            ? FieldQuestions.Ask(request, draft, EntryFields.Of(draft.Asking[FieldAnswers.Asked.Length..]), await Shelf.ReadAsync(request))
            : await new EditEntryForm().GoOnAsync(request, draft.Without(draft.Asking));
        return turn with
        {
            Reply = new Reply([Paragraph.Of($"You were {PutAside.Words(draft)}; this is your draft, as you left it. “cancel” drops it."), .. turn.Reply.Blocks]),
            Next = turn.Next with { Aside = [.. (turn.Next.Aside ?? []).Where(other => other != draft)] },
        };
    }
}
