using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Chat.Answers;
using MicroNeedlingBot.Chat.Dialogues;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Moderation.Checks;
using MicroNeedlingBot.Moderation.Editing;
using MicroNeedlingBot.Moderation.Questions;

namespace MicroNeedlingBot.Moderation.Forms;

/// <summary>A form that is filled in: shown as members will see it, checked, saved when its writer says so.</summary>
internal static class SavingStep
{
    private const string Field = "save";
    private const string Warned = "warned";
    private const string ShownAs = "shown-as";

    public static async ValueTask<Turn> GoOnAsync(Request request, EntryDraft filled, Shelf shelf)
    {
        var said = filled.Dialogue[Field];
        var change = EntryChange.Of(request, new EntryDraft(filled.Dialogue.Without(Field)), shelf);
        if (change is null)
        {
            return request.End(Reply.Of("That entry is not here any more. Nothing was saved; /faq list shows what there is."));
        }

        var (wish, what) = SaveWords.Read(said, said?.Contains("on top", StringComparison.OrdinalIgnoreCase) == true ? change.OnTop().Draft.Stamp : change.Draft.Stamp);
        return wish switch
        {
            SaveWish.Change => ChooseField(request, change),
            SaveWish.ChangeField when what is not EntryFields.Topic || change.Draft.EntryId is null => FieldQuestions.Ask(request, change.Draft.Dialogue, EntryFields.Of(what), shelf),
            SaveWish.Instead when shelf.Find(what) is { IsRemoved: false } other => await InsteadAsync(request, change, other, shelf),
            // Only over what was shown.
            SaveWish.SaveOnTop when SaveWords.IsPress(said!) || Overtaken.WasShown(change) => await SaveAsync(request, change.OnTop(), anyway: false),
            _ when change.IsOvertaken => Overtaken.Ask(request, change, Field),
            SaveWish.SaveOnTop or SaveWish.Save or SaveWish.SaveAnyway => await SaveAsync(request, change, wish == SaveWish.SaveAnyway),
            SaveWish.Stale => await ShowAsync(request, change, "That button belongs to an earlier preview. This is how it stands now:"),
            _ when said is not null && !IsFirst(filled) => AskAgain(request, change),
            _ => await ShowAsync(request, change, lead: null),
        };
    }

    private static bool IsFirst(EntryDraft draft) => draft.Dialogue[Warned] is null;

    private static async ValueTask<Turn> ShowAsync(Request request, EntryChange change, string? lead)
    {
        if (change.ChangesNothing)
        {
            return request.End(Reply.Of("Nothing is different from what is there, so nothing was saved."));
        }

        var findings = EditChecks.Find(change.Checked(request));
        if (!findings.Forbids() && change.ChangesMatching)
        {
            var trial = await request.Trial.TryAsync(new EditChange(change.Scope, request.Knowledge, change.Id, change.Entry), request.Cancel);
            findings = [.. findings, .. TrialFindings.Of(trial)];
        }

        var preview = EditPreview.Of(request, change, findings);
        var reply = lead is null ? preview : new Reply([Paragraph.Of(lead), .. preview.Blocks]);
        return request.Ask(change.Draft.Dialogue.With(Warned, findings.Count > 0 ? "yes" : "no").With(ShownAs, change.Id), Field, reply);
    }

    /// <summary>What was shown is saved; what can't be sent is not, whatever was pressed.</summary>
    private static async ValueTask<Turn> SaveAsync(Request request, EntryChange change, bool anyway)
    {
        var warned = change.Draft.Dialogue[Warned];
        if (warned is null || EditChecks.Find(change.Checked(request)).Forbids())
        {
            return await ShowAsync(request, change, lead: null);
        }

        if (!string.Equals(change.Draft.Dialogue[ShownAs], change.Id, StringComparison.Ordinal))
        {
            return await ShowAsync(request, change, "Somebody added the same question meanwhile. Nothing of yours was saved yet; this is how it stands now:");
        }

        return warned is "yes" && !anyway ? AskAgain(request, change) : await EntrySaving.SaveAsync(request, change, Field);
    }

    private static Turn AskAgain(Request request, EntryChange change)
    {
        var warned = change.Draft.Dialogue[Warned] is "yes";
        var choices = ChoiceLists.Numbered(
            warned ? "There are warnings above. Save it all the same?" : "Save it?",
            [EditPreview.SaveChoice(change, warned), ("Change something", new SayText("change something")), ("Cancel", new SayText("cancel"))]);
        return request.Ask(change.Draft.Dialogue, Field, new Reply([choices]));
    }

    private static Turn ChooseField(Request request, EntryChange change)
    {
        var fields = EntryFields.All.Where(field => field.Name is not EntryFields.Topic || change.Draft.EntryId is null);
        return request.Ask(change.Draft.Dialogue, Field, new Reply([ChoiceLists.Numbered("What do you want to change?", fields.Select(field => (field.Label, (ChoiceAction)new SayText(SaveWords.Field(field.Name)))))]));
    }

    /// <summary>The same question in other words belongs to the entry that has it: its phrasings go there, its answer can be chosen.</summary>
    private static async ValueTask<Turn> InsteadAsync(Request request, EntryChange change, ShelfEntry other, Shelf shelf)
    {
        var also = other.Live!.Phrasings.Append(change.Entry.Question).Concat(change.Entry.Phrasings).ToList();
        var dialogue = EntryDraft.Filled(RevisionAct.Edit, other.Live with { Phrasings = also }, change.Scope, other.Number);
        // What is settled by the save goes with it.
        var open = change.Draft.Dialogue[AnswerForm.Group] is { } group ? dialogue.With(AnswerForm.Group, group) : dialogue;
        var turn = await new EditEntryForm().GoOnAsync(request, FieldQuestions.GoThrough(open, EntryFields.Answer));
        return turn with { Reply = new Reply([Paragraph.Of($"Then your question becomes a phrasing of {other.Id}. You wrote this answer: {change.Entry.Answer}"), .. turn.Reply.Blocks]) };
    }
}
