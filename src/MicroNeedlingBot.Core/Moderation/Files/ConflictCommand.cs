using System.Globalization;
using System.Text.RegularExpressions;
using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Chat.Answers;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Moderation.Editing;

namespace MicroNeedlingBot.Moderation.Files;

/// <summary>Behind <c>/faq conflicts</c>: what chat and the knowledge folder changed, each in its own way; the owner settles it.</summary>
internal static partial class ConflictCommand
{
    private const int MostListed = 20;

    public static async ValueTask<Reply> RunAsync(Request request, string typed)
    {
        if (request.Caller is not { Standing: { IsOwner: true, Community: null } } caller)
        {
            return Reply.Of("Only an owner can do that, in no community: conflicts are about the answers that everyone has.");
        }

        if (Wish().Match(typed.Trim()) is not { Success: true } wish)
        {
            return List(await Conflict.AllAsync(caller.State.Entries, request.Cancel));
        }

        var id = wish.Groups["id"].Value;
        if (await Conflict.FindAsync(caller.State.Entries, id, request.Cancel) is not { } conflict)
        {
            return Reply.Of($"{id} has no conflict that waits. /faq conflicts lists those that do.");
        }

        return !wish.Groups["side"].Success ? Show(conflict)
            : !string.Equals(wish.Groups["stamp"].Value, Stamp(conflict), StringComparison.Ordinal) ? new Reply([Paragraph.Of("One of the two was changed meanwhile. This is how they stand now:"), .. Show(conflict).Blocks])
            : await SettleAsync(conflict, wish.Groups["side"].Value is "file", caller, request.Cancel);
    }

    private static Reply List(IReadOnlyList<Conflict> conflicts) => conflicts switch
    {
        [] => Reply.Of("There is no conflict: chat and the knowledge folder agree, or only one of them changed."),
        [var only] => Show(only),
        _ => new Reply(
        [
            ChoiceLists.Numbered(
                $"{conflicts.Count} answers were changed in chat and in the knowledge folder. Chat's texts are live. Which one do you want to settle?",
                conflicts.Take(MostListed).Select(conflict => (conflict.EntryId, (ChoiceAction)new SayText($"/faq conflicts {conflict.EntryId}")))),
        ]),
    };

    private static Reply Show(Conflict conflict)
    {
        var (file, chat, id) = (ScopeReader.Parse(conflict.OfFile), conflict.Chat is { } newest ? ScopeReader.Parse(newest) : null, conflict.EntryId);
        return new Reply(
        [
            Paragraph.Of($"{id} was changed in chat, and its file in the knowledge folder too. Chat's text is live until you settle it; neither is lost."),
            .. Side("Chat", conflict.Chat, chat),
            .. Side("The file", conflict.OfFile, file),
            .. EntryDiff.Lines(chat, file) is { Count: > 0 } ? [Paragraph.Of("From chat's to the file's:"), .. EntryDiff.Blocks(chat, file)] : (Block[])[],
            ChoiceLists.Numbered(
                "Which one is to stay?",
                [
                    ("The file's", new SayText($"/faq conflicts {id} file {Stamp(conflict)}")),
                    ("Chat's", new SayText($"/faq conflicts {id} chat {Stamp(conflict)}")),
                    .. chat is null ? [] : ((string, ChoiceAction)[])[("Edit chat's first", new SayText($"/faq edit {id}"))],
                ]),
        ]);
    }

    private static IEnumerable<Block> Side(string who, Revision? revision, Knowledge.Entry? entry)
    {
        var when = revision is null ? "" : $" ({RevisionWords.Of(revision)})";
        yield return new Paragraph([new Run($"{who}{when}:", Bold: true), new Run(entry is null ? " there is no such answer any more." : $" {entry.Question}")]);
        if (entry is not null)
        {
            yield return Paragraph.Of(entry.Answer);
        }
    }

    private static async ValueTask<Reply> SettleAsync(Conflict conflict, bool takeFile, Caller caller, CancellationToken cancel)
    {
        if (!await conflict.SettleAsync(takeFile, caller.Account.Id, caller.State.Entries, cancel))
        {
            return Reply.Of("The file changed in this very moment. /faq conflicts shows how it stands now.");
        }

        var left = (await Conflict.AllAsync(caller.State.Entries, cancel)).Count;
        return Reply.Of($"Settled: {conflict.EntryId} stays as {(takeFile ? "its file" : "chat")} has it. Both texts stay in its history.{(left > 0 ? $" {left} more {(left == 1 ? "waits" : "wait")}: /faq conflicts." : "")}");
    }

    private static string Stamp(Conflict conflict) => string.Create(CultureInfo.InvariantCulture, $"{conflict.OfFile.Number}-{conflict.Chat?.Number ?? 0}");

    [GeneratedRegex(@"^(?<id>[A-Za-z0-9_-]+/[A-Za-z0-9_-]+)(?:\s+(?<side>file|chat)\s+(?<stamp>[0-9]+-[0-9]+))?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Wish();
}
