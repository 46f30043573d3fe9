using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Chat.Answers;
using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Moderation.Editing;
using MicroNeedlingBot.Moderation.Questions;

namespace MicroNeedlingBot.Moderation.Commands;

/// <summary>Everything behind <c>/faq</c>.</summary>
internal static class FaqCommands
{
    private const int LongestInput = 2 * EditLimits.MostKept;

    public static async ValueTask<Turn> RunAsync(TypedCommand typed, Request request)
    {
        if (ModeratorGate.Refusal(request.Caller) is { } refusal)
        {
            return Say(request, Reply.Of(refusal));
        }

        if (typed.Rest.Length > LongestInput)
        {
            return Say(request, Reply.Of($"That is too much at once (rule too-long): I read {EditLimits.LongestInput} characters. Nothing was kept; make it shorter, or type /faq add and answer step by step."));
        }

        if (typed.FindIn(ModerationCatalogue.Faq) is not { } found)
        {
            return Say(request, CommandLines.Subcommands(ModerationCatalogue.Faq));
        }

        var (name, options) = (found.Command.Name, FaqOptions.Read(found.Command, found.Behind));
        return name switch
        {
            "add" => await FaqEditing.AddAsync(request, options),
            "list" => Say(request, FaqPages.List(await Shelf.ReadAsync(request), options[Forms.EntryFields.Topic] ?? options.HeadWithoutNumber, options.Number ?? 1)),
            "conflicts" => Say(request, await Files.ConflictCommand.RunAsync(request, found.Behind)),
            "draft" => await DraftCommand.RunAsync(request, found.Behind),
            "import" => await Files.BulkImportForm.BeginAsync(request),
            "find" => Say(request, FaqPages.Found(await Shelf.ReadAsync(request), found.Behind)),
            _ => await LoopCommands.TryAsync(name, found.Behind, request) ?? await OnEntryAsync(request, name, options),
        };
    }

    /// <summary>What is done to one entry, after it is clear to which.</summary>
    private static async ValueTask<Turn> OnEntryAsync(Request request, string name, FaqOptions options)
    {
        var shelf = await Shelf.ReadAsync(request);
        var among = name switch
        {
            "edit" or "remove" => shelf.Live.ToList(),
            "restore" => [.. shelf.Entries.Where(entry => entry.IsRemoved)],
            _ => shelf.Entries,
        };
        var head = name is "undo" or "history" && options.Number is not null ? options.HeadWithoutNumber : options.Head;
        if (name is "edit" or "remove" && shelf.Find(head.ToLowerInvariant()) is { IsRemoved: true } gone)
        {
            return Say(request, new Reply([ChoiceLists.Numbered($"{gone.Id} was taken away.", [("Bring it back", new SayText($"/faq restore {gone.Id}"))])]));
        }

        var meant = head.Length == 0 ? [] : ShelfSearch.Meant(among, head);
        if (meant.Count != 1)
        {
            return Say(request, Choose(name, head, options.Rest(name is "undo" or "history"), meant, among));
        }

        return name switch
        {
            "show" => Say(request, FaqPages.Show(request, shelf, meant[0])),
            "history" => Say(request, await HistoryPage.OfAsync(request, meant[0], options.Number)),
            "edit" when options.Fields.Count == 0 && await DraftCommand.TryGoOnAsync(request, meant[0].Id) is { } draft => draft,
            "edit" => await FaqEditing.EditAsync(request, shelf, meant[0], options),
            "remove" => await FaqEditing.RemoveAsync(request, meant[0], options),
            "restore" => await FaqEditing.RestoreAsync(request, shelf, meant[0], options),
            _ => await FaqEditing.UndoAsync(request, shelf, meant[0], options),
        };
    }

    private static Reply Choose(string name, string head, string rest, IReadOnlyList<ShelfEntry> meant, IReadOnlyList<ShelfEntry> among)
    {
        if (meant.Count > 1)
        {
            return new Reply([ChoiceLists.Numbered("Which one do you mean?", meant.Select(entry => (FaqPages.Line(entry), (ChoiceAction)new SayText($"/faq {name} {entry.Id}{rest}"))))]);
        }

        return name is "restore" && among.Count == 0 ? Reply.Of("Nothing was taken away, so there is nothing to bring back.")
            : head.Length > 0 ? Reply.Of($"I find nothing like “{Checks.LengthRules.Shown(VisibleText.Of(head))}”{(name is "restore" ? " among what was taken away" : "")}. /faq list shows what is yours, /faq find looks for words.")
            : name is "restore" ? new Reply([ChoiceLists.Numbered("Which one do you want back?", among.Take(20).Select(entry => (FaqPages.Line(entry), (ChoiceAction)new SayText($"/faq restore {entry.Id}"))))])
            : Reply.Of($"Say which one: /faq {name} and its id, or words of its question. /faq list shows what is yours.");
    }

    /// <summary>Shows something; in the middle of a form without what could be picked then, for the numbers are the form's.</summary>
    internal static Turn Say(Request request, Reply reply)
    {
        var shown = request.Conversation.Dialogue is not null && reply.Blocks is [.., ChoiceList { Lead: "You can:" }] ? new Reply([.. reply.Blocks.SkipLast(1)]) : reply;
        return new Turn(shown, request.Conversation with { Offered = shown.Choices });
    }
}
