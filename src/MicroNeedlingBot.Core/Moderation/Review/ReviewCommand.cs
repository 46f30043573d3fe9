using System.Globalization;
using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Chat.Answers;
using MicroNeedlingBot.Chat.Dialogues;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.Knowledge.Format;
using MicroNeedlingBot.Moderation.Commands;
using MicroNeedlingBot.Moderation.Communities;
using MicroNeedlingBot.Moderation.Editing;
using MicroNeedlingBot.Moderation.Questions;

namespace MicroNeedlingBot.Moderation.Review;

/// <summary><c>/faq review</c>: what is due to be checked, and "still right" in one tap.</summary>
internal static class ReviewCommand
{
    private const string Line = "/faq review ";
    private const int PageSize = 6;

    /// <summary>Runs it for somebody who may edit here.</summary>
    public static async ValueTask<Turn> RunAsync(Request request, Caller caller, string typed) =>
        typed.Split(' ', StringSplitOptions.RemoveEmptyEntries) switch
        {
            [var id, var seen, "right", .. var stamp] when KnowledgePaths.IsId(id) && int.TryParse(seen, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => await StillRightAsync(request, caller, id, number, stamp.FirstOrDefault()),
            [var id, ..] when KnowledgePaths.IsId(id) => request.End(await ShowAsync(request, caller, id)),
            var words => request.End(await PageAsync(request, caller, Paging.Number(words.FirstOrDefault()), except: null)),
        };

    private static async ValueTask<Reply> PageAsync(Request request, Caller caller, int page, string? except)
    {
        var overtaken = (await OvertakenAsync(request, caller)).Where(entry => !string.Equals(entry.Id, except, StringComparison.Ordinal)).ToList();
        var due = DueForReview.Of(request.Content, caller.Standing.Community, PassingOn.Today(caller))
            .Where(entry => !string.Equals(entry.Id, except, StringComparison.Ordinal) && overtaken.TrueForAll(other => !string.Equals(other.Id, entry.Id, StringComparison.Ordinal))).ToList();
        var all = overtaken.Count + due.Count;
        if (all == 0)
        {
            return Reply.Of($"Nothing is due: each entry of {(caller.Standing.Community is null ? "the base" : "this community")} was checked in the last {Days(caller)} days.");
        }

        var choices = overtaken.Select(entry => ($"{entry.Live!.Question} ({(entry.BaseChanged ? "the guide's text changed since" : "the base entry was removed")})", (ChoiceAction)new SayText(Line + entry.Id)))
            .Concat(due.Select(entry => ($"{entry.Question} ({Checked(entry)})", (ChoiceAction)new SayText(Line + entry.Id))))
            .Skip((page - 1) * PageSize).Take(PageSize)
            .Concat(Paging.Next(all, page, PageSize, Line));
        string[] parts =
        [
            .. overtaken.Count == 0 ? (string[])[] : [$"{Paging.Count(overtaken.Count, "version")} of yours whose base entry changed or was removed"],
            .. due.Count == 0 ? (string[])[] : [$"{Paging.Count(due.Count, "answer")} unchecked for more than {Days(caller)} days"],
        ];
        return new Reply([ChoiceLists.Numbered($"{string.Join(", ", parts)}{Paging.Of(all, page, PageSize)}:", choices)]);
    }

    /// <summary>A community's versions that the base has left behind; the base itself has none.</summary>
    private static async ValueTask<IReadOnlyList<ShelfEntry>> OvertakenAsync(Request request, Caller caller) =>
        caller.Standing.Community is null ? [] : [.. (await Shelf.ReadAsync(request)).Entries.Where(entry => entry.IsOvertakenByBase)];

    private static async ValueTask<Reply> ShowAsync(Request request, Caller caller, string id)
    {
        var shelf = await Shelf.ReadAsync(request);
        if (Own(request, shelf, id) is not { } entry)
        {
            return Gone;
        }

        var onShelf = shelf.Find(id);
        var stamp = onShelf is { IsOvertakenByBase: true } ? " " + StampOf(onShelf) : "";
        return new Reply(
        [
            .. EntryBlocks.Of(entry, request.Content, titled: true),
            .. onShelf is null ? [] : FaqPages.Notes(shelf, onShelf),
            ChoiceLists.Numbered(
                "Is this still right?",
                [
                    ("Still right", new SayText(string.Create(CultureInfo.InvariantCulture, $"{Line}{id} {entry.Origin?.Revision ?? 0} right{stamp}"))),
                    ("Change it", new SayText($"/faq edit {id}")),
                    ("Back to the list", new SayText(Line.Trim())),
                ]),
        ]);
    }

    /// <summary>Which text of the base a moderator was shown beside theirs.</summary>
    private static string StampOf(ShelfEntry entry) => entry.OfBase is { } ofBase ? BaseText.HashOf(ofBase)[..8] : "gone";

    /// <summary>Only the text that the moderator saw is still right: a newer one must be read first.</summary>
    private static async ValueTask<Turn> StillRightAsync(Request request, Caller caller, string id, int seen, string? stamp)
    {
        var (scope, state) = (caller.Standing.CommunityId, caller.State.Entries);
        var shelf = await Shelf.ReadAsync(request);
        if (Own(request, shelf, id) is not { } entry)
        {
            return request.End(Gone);
        }

        var newest = await state.NewestAsync(scope, id, request.Cancel);
        if (!IsSame(newest, entry, seen))
        {
            return request.End(Reply.Of($"Somebody has changed this answer meanwhile: {newest?.ActorName ?? "the knowledge folder"}. /faq review {id} shows it as it is now."));
        }

        // Who saw what the base says by now, and finds theirs right, has settled that.
        var onShelf = stamp is null ? null : shelf.Find(id);
        var baseHash = onShelf is not null && string.Equals(StampOf(onShelf), stamp, StringComparison.Ordinal)
            ? onShelf.OfBase is { } ofBase ? BaseText.HashOf(ofBase) : null
            : newest?.BaseHash;
        var text = EntryFile.Write((Written(newest) ?? entry) with { Checked = PassingOn.Today(caller), Origin = null });
        var saved = await state.AppendAsync(new NewRevision(scope, id, newest?.Number ?? 0, text, RevisionAct.StillRight, caller.Account.Id, "") { BaseHash = baseHash }, request.Cancel);
        return request.End(!saved.Saved
            ? Reply.Of($"Somebody has changed this answer meanwhile. /faq review {id} shows it as it is now.")
            : new Reply([Paragraph.Of($"Noted: “{entry.Question}” was checked today."), .. (await PageAsync(request, caller, 1, except: id)).Blocks]));
    }

    /// <summary>What the folder has is read as a revision some seconds later: the moderator saw it as none.</summary>
    private static bool IsSame(Revision? newest, Entry shown, int seen) =>
        newest is null ? seen == 0
        : newest.Number == seen ? newest.Text is not null
        : seen == 0 && newest.Act == RevisionAct.Import && Written(newest) is { } written && Same(written, shown);

    private static bool Same(Entry one, Entry other) => string.Equals(EntryFile.Write(one with { Origin = null }), EntryFile.Write(other with { Origin = null }), StringComparison.Ordinal);

    private static Entry? Written(Revision? revision) =>
        revision?.Text is { } text ? EntryFile.Read(new KnowledgeFile(revision.EntryId + ".md", text)).Entry : null;

    /// <summary>An entry of the scope's own. What the base's folder has just brought is no revision yet.</summary>
    private static Entry? Own(Request request, Shelf shelf, string id) =>
        (shelf.Community is null ? request.Content.Find(id) : shelf.Find(id)?.Live) is { } entry && entry.Kind != EntryKind.SmallTalk && DueForReview.IsOf(entry, shelf.Community) ? entry : null;

    private static Reply Gone => Reply.Of("There is no such answer among those that you look after. /faq review shows what is due.");

    private static int Days(Caller caller) => (caller.Standing.Community?.Settings ?? CommunitySettings.Usual).ReviewDays;

    private static string Checked(Entry entry) => entry.Checked is { } day ? $"checked {day.ToString("d MMM yyyy", CultureInfo.InvariantCulture)}" : "never checked";
}
