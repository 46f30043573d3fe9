using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Chat.Answers;
using MicroNeedlingBot.Chat.Dialogues;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Moderation.Commands;
using MicroNeedlingBot.Moderation.Editing;
using MicroNeedlingBot.Reminders.Forms;

namespace MicroNeedlingBot.Moderation.Forms;

/// <summary>Takes an entry away, after a yes. A base entry is only hidden, in one community.</summary>
internal sealed class RemoveEntryForm : IForm
{
    public string Name => "faq-remove";

    public async ValueTask<Turn> GoOnAsync(Request request, OpenDialogue dialogue)
    {
        var draft = new EntryDraft(dialogue);
        if (EditEntryForm.Closed(request.Caller, draft.ScopeId) is { } closed)
        {
            return request.End(Reply.Of(closed));
        }

        var shelf = await Shelf.ReadAsync(request);
        if (shelf.Find(draft.EntryId) is not { IsRemoved: false } entry)
        {
            return request.End(Reply.Of("That entry is not here any more, so there is nothing to remove."));
        }

        if (entry.Number != draft.SeenNumber)
        {
            return await AskAnewAsync(request, draft, entry, shelf);
        }

        var said = draft.Dialogue[YesOrNo.Field];
        return said is not null && said.Contains("guide", StringComparison.OrdinalIgnoreCase) && entry.IsVersion ? await SaveAsync(request, draft, BaseAgain.TextOf(entry), RevisionAct.Restore, entry, shelf)
            : YesOrNo.Read(said, "remove it") switch
            {
                true => await SaveAsync(request, draft, text: null, draft.Does, entry, shelf),
                false => request.End(Reply.Of("All right, it stays as it is.")),
                null => Ask(request, draft, entry, shelf, ""),
            };
    }

    /// <summary>Somebody else changed it meanwhile: nobody takes away a text that they haven't seen.</summary>
    private static async ValueTask<Turn> AskAnewAsync(Request request, EntryDraft draft, ShelfEntry entry, Shelf shelf)
    {
        var seen = await request.Caller!.State.Entries.FindAsync(draft.ScopeId, entry.Id, draft.SeenNumber, request.Cancel);
        var before = seen is null ? entry.OfBase : ScopeReader.Read(shelf.Community, seen, entry.OfBase);
        var turn = Ask(request, new EntryDraft(draft.OnTopOf(entry.Number).Without(YesOrNo.Field)), entry, shelf, "");
        return turn with
        {
            Reply = new Reply(
            [
                Paragraph.Of($"{RevisionWords.Of(entry.Newest!)}, meanwhile. Nothing was taken away yet."),
                Paragraph.Of("There now:"), new Heading(entry.Live!.Question), .. ReplyMarkdown.Parse(entry.Live.Answer),
                .. before is null ? [] : (Block[])[Paragraph.Of("What you saw:"), new Heading(before.Question), .. ReplyMarkdown.Parse(before.Answer)],
                .. turn.Reply.Blocks,
            ]),
        };
    }

    private static Turn Ask(Request request, EntryDraft draft, ShelfEntry entry, Shelf shelf, string first)
    {
        var where = shelf.Community is { } community ? ModeratorGate.NameOf(community) : "";
        var effect = entry.OfBase is not null ? $"Members of {where} won't get it any more; everyone else keeps it."
            : where.Length > 0 ? $"Members of {where} won't get it any more."
            : "No community gets it any more, unless it has its own version.";
        var yes = entry.OfBase is not null ? $"Yes, hide it in {where}" : "Yes, remove it";
        var choices = ChoiceLists.Numbered(
            $"{first}Remove {entry.Id} (“{entry.Live!.Question}”)? {effect} /faq restore brings it back.",
            [
                (yes, new SayText("yes")),
                .. entry.IsVersion ? [("Show the guide's text again", new SayText("the guide's text"))] : ((string, ChoiceAction)[])[],
                ("No, keep it", new SayText("no")),
            ]);
        return YesOrNo.Ask(request, draft.Dialogue, new Reply([choices]));
    }

    private static async ValueTask<Turn> SaveAsync(Request request, EntryDraft draft, string? text, RevisionAct act, ShelfEntry entry, Shelf shelf)
    {
        var caller = request.Caller!;
        var revision = new NewRevision(draft.ScopeId, entry.Id, entry.Number, text, act, caller.Account.Id, draft.Reason)
        {
            BaseHash = entry.OfBase is { } ofBase ? BaseText.HashOf(ofBase) : null,
        };
        var outcome = await caller.State.Entries.AppendAsync(revision, request.Cancel);
        return !outcome.Saved ? Ask(request, new EntryDraft(draft.OnTopOf(outcome.Newest?.Number ?? 0).Without(YesOrNo.Field)), entry, shelf, "It was changed meanwhile. ")
            : text is not null ? request.End(Reply.Of($"Done: members get the guide's text of {entry.Id} again."))
            : request.End(new Reply([Paragraph.Of($"{(entry.OfBase is null ? "Removed" : "Hidden")}: {entry.Id}."), ChoiceLists.Numbered("You can also:", [("Bring it back", new SayText($"/faq restore {entry.Id}"))])]));
    }
}
