using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Chat.Answers;
using MicroNeedlingBot.Chat.Dialogues;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Moderation.Editing;
using MicroNeedlingBot.Moderation.Questions;

namespace MicroNeedlingBot.Moderation.Forms;

/// <summary>Adds the revision of a form that was agreed to.</summary>
internal static class EntrySaving
{
    public static async ValueTask<Turn> SaveAsync(Request request, EntryChange change, string field)
    {
        var (caller, entries) = (request.Caller!, request.Caller!.State.Entries);
        var revision = new NewRevision(change.Scope, change.Id, change.Draft.SeenNumber, change.EntryText, change.Draft.Does, caller.Account.Id, change.Draft.Reason)
        {
            BaseHash = change.Target?.OfBase is { } ofBase ? BaseText.HashOf(ofBase) : null,
            MostLive = change.Community is null ? null : EditLimits.MostEntries,
        };
        var outcome = await entries.AppendAsync(revision, request.Cancel);
        if (outcome.IsFull)
        {
            return request.End(Reply.Of($"Your community has {EditLimits.MostEntries} entries of its own, that is as many as I can keep. Remove one first; nothing was saved."));
        }

        if (outcome.Saved)
        {
            var told = await AnswerForm.SettleAsync(request, change.Draft.Dialogue[AnswerForm.Group], change.Draft.Does, change.AsShown);
            return request.End(Saved(change, outcome.Newest!.Number, told));
        }

        // The same press, brought twice at once.
        return outcome.Newest is { } newest && newest.Actor == caller.Account.Id && string.Equals(newest.Text, change.EntryText, StringComparison.Ordinal)
            ? request.End(Reply.Of("That was saved already."))
            : Overtaken.Ask(request, change with { Target = After(change, outcome.Newest) }, field);
    }

    private static ShelfEntry After(EntryChange change, Revision? newest)
    {
        var ofBase = change.Target?.OfBase;
        var live = newest is null ? ofBase : ScopeReader.Read(change.Community, newest, ofBase);
        return new ShelfEntry(change.Id, live, ofBase, newest);
    }

    private static Reply Saved(EntryChange change, int number, string told)
    {
        var whose = change.Community is { } community ? $"Members of {Commands.ModeratorGate.NameOf(community)} get it within seconds." : "Every community gets it within seconds.";
        return new Reply(
        [
            Paragraph.Of($"Saved as {change.Id}, revision {number}. {whose}{(told.Length == 0 ? "" : " " + told)}"),
            ChoiceLists.Numbered(
                "You can also:",
                [
                    ("See it", new SayText($"/faq show {change.Id}")),
                    ("See its history", new SayText($"/faq history {change.Id}")),
                    .. number > 1 || change.Target?.OfBase is not null ? [("Undo this", new SayText($"/faq undo {change.Id}"))] : ((string, ChoiceAction)[])[],
                ]),
        ]);
    }
}
