using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Chat.Dialogues;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.Moderation.Editing;
using MicroNeedlingBot.Moderation.Forms;

namespace MicroNeedlingBot.Moderation.Commands;

/// <summary>Opens the forms that change entries.</summary>
internal static class FaqEditing
{
    public static async ValueTask<Turn> AddAsync(Request request, FaqOptions options)
    {
        var caller = request.Caller!;
        if (caller.Standing.Community is not null && await caller.State.Entries.CountAsync(caller.Standing.CommunityId, request.Cancel) >= EditLimits.MostEntries)
        {
            return FaqCommands.Say(request, Reply.Of($"Your community has {EditLimits.MostEntries} entries of its own, that is as many as I can keep. Remove one first."));
        }

        var dialogue = EntryDraft.Begin(RevisionAct.Add, id: null, caller.Standing.CommunityId, seen: 0);
        var known = options.Head.Length > 0 && options[EntryFields.Question] is null
            ? options with { Fields = new Dictionary<string, string>(options.Fields, StringComparer.Ordinal) { [EntryFields.Question] = options.Head } }
            : options;
        return await OpenAsync(request, dialogue, known);
    }

    public static async ValueTask<Turn> EditAsync(Request request, Shelf shelf, ShelfEntry entry, FaqOptions options)
    {
        var dialogue = EntryDraft.Filled(RevisionAct.Edit, entry.Live!, request.Caller!.Standing.CommunityId, entry.Number);
        var given = EntryFields.All.Any(field => field.Name is not (EntryFields.Reason or EntryFields.Topic) && options[field.Name] is not null);
        var turn = await OpenAsync(request, given ? dialogue : FieldQuestions.GoThrough(dialogue, EntryFields.Question, EntryFields.Answer, EntryFields.Also), options);
        return FaqPages.Notes(shelf, entry) is { Count: > 0 } notes ? turn with { Reply = new Reply([.. notes, .. turn.Reply.Blocks]) } : turn;
    }

    public static ValueTask<Turn> RemoveAsync(Request request, ShelfEntry entry, FaqOptions options) =>
        new RemoveEntryForm().GoOnAsync(request, RemovalOf(request, entry, RevisionAct.Remove, options));

    /// <summary>The text before it was taken away; in a community, a base entry that it never changed comes back as the base has it.</summary>
    public static async ValueTask<Turn> RestoreAsync(Request request, Shelf shelf, ShelfEntry entry, FaqOptions options)
    {
        var scope = request.Caller!.Standing.CommunityId;
        var history = await request.Caller.State.Entries.HistoryAsync(scope, entry.Id, entry.Number, most: 1, request.Cancel);
        var before = history is [{ Text: not null } last] ? Earlier(shelf, entry, last) : entry.OfBase;
        return before is null
            ? FaqCommands.Say(request, Reply.Of(entry.IsLeftAlone ? BaseGone.NoWayBack(entry) : $"There is no earlier text of {entry.Id} that I can read. Write it anew with /faq add."))
            : await OpenAsync(request, EntryDraft.Filled(RevisionAct.Restore, before, scope, entry.Number), WithReason(options, EditEntryForm.Nothing));
    }

    /// <summary>Back to an earlier revision; for a base entry that a community changed once, back to the base.</summary>
    public static async ValueTask<Turn> UndoAsync(Request request, Shelf shelf, ShelfEntry entry, FaqOptions options)
    {
        var scope = request.Caller!.Standing.CommunityId;
        var number = options.Number ?? await UndoSteps.BeforeAsync(request, shelf, scope, entry);
        var wanted = number > 0 && number < entry.Number ? await request.Caller.State.Entries.FindAsync(scope, entry.Id, number, request.Cancel) : null;
        if (wanted is { Text: null } && !entry.IsRemoved)
        {
            return await new RemoveEntryForm().GoOnAsync(request, RemovalOf(request, entry, RevisionAct.Undo, WithReason(options, $"back to revision {number}")));
        }

        var before = wanted?.Text is not null ? Earlier(shelf, entry, wanted) : number == 0 && entry.Number > 0 ? entry.OfBase : null;
        return before is null
            ? FaqCommands.Say(request, Reply.Of(Nowhere(entry, number)))
            : Further(options, entry, number, await OpenAsync(request, EntryDraft.Filled(RevisionAct.Undo, before, scope, entry.Number), WithReason(options, number == 0 ? "back to the guide's text" : $"back to revision {number}")));
    }

    /// <summary>A second undo goes on where the first one came to; whoever wanted that one taken back hears how.</summary>
    private static Turn Further(FaqOptions options, ShelfEntry entry, int number, Turn turn) => options.Number is not null || entry.Newest?.Act != RevisionAct.Undo
        ? turn
        : turn with { Reply = new Reply([Paragraph.Of($"The last change was an undo already, so this goes one step further back, to {(number == 0 ? "the guide's text" : $"revision {number}")}. /faq undo {entry.Id} {entry.Number - 1} takes that undo back instead."), .. turn.Reply.Blocks]) };

    private static string Nowhere(ShelfEntry entry, int number) =>
        number == 0 && entry.IsLeftAlone ? BaseGone.NoWayBack(entry)
        : entry.Number == 0 ? $"Nobody has changed {entry.Id} here, so there is nothing to undo."
        : entry.Number == 1 && number == 0 ? $"{entry.Id} has no earlier text. /faq remove {entry.Id} takes it away."
        : $"{entry.Id} has {(entry.Number == 1 ? "only revision 1" : $"revisions 1 to {entry.Number}")}; {number} is none that you can go back to. /faq history {entry.Id} shows them.";

    /// <summary>An earlier text; one that followed the base is what the base says now.</summary>
    private static Entry? Earlier(Shelf shelf, ShelfEntry entry, Revision revision) =>
        ScopeReader.Follows(revision, entry.OfBase) ? entry.OfBase : ScopeReader.Read(shelf.Community, revision, entry.OfBase);

    private static FaqOptions WithReason(FaqOptions options, string reason) => new(
        options.Head,
        new Dictionary<string, string>(StringComparer.Ordinal) { [EntryFields.Reason] = options[EntryFields.Reason] ?? reason });

    private static OpenDialogue RemovalOf(Request request, ShelfEntry entry, RevisionAct act, FaqOptions options) =>
        EntryDraft.Begin(act, entry.Id, request.Caller!.Standing.CommunityId, entry.Number, (EntryFields.Reason, options[EntryFields.Reason])) with { Form = new RemoveEntryForm().Name };

    /// <summary>Opens the form with what was typed behind the command, each field as if it had been asked for.</summary>
    private static ValueTask<Turn> OpenAsync(Request request, OpenDialogue dialogue, FaqOptions options)
    {
        var given = EntryFields.All.Where(field => options[field.Name] is { Length: > 0 });
        return new EditEntryForm().GoOnAsync(request, given.Aggregate(dialogue, (open, field) => open.With(FieldAnswers.Asked + field.Name, options[field.Name]!)));
    }
}
