using System.Globalization;
using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Chat.Answers;
using MicroNeedlingBot.Chat.Dialogues;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.Knowledge.Format;
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
    public static ValueTask<Turn> RunAsync(Request request, Caller caller, string typed) =>
        typed.Split(' ', StringSplitOptions.RemoveEmptyEntries) switch
        {
            [var id, var seen, "right"] when KnowledgePaths.IsId(id) && int.TryParse(seen, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => StillRightAsync(request, caller, id, number),
            [var id, ..] when KnowledgePaths.IsId(id) => new(Show(request, caller, id)),
            var words => new(request.End(Page(request, caller, Paging.Number(words.FirstOrDefault()), except: null))),
        };

    private static Reply Page(Request request, Caller caller, int page, string? except)
    {
        var due = DueForReview.Of(request.Content, caller.Standing.Community, PassingOn.Today(caller))
            .Where(entry => !string.Equals(entry.Id, except, StringComparison.Ordinal)).ToList();
        if (due.Count == 0)
        {
            return Reply.Of($"Nothing is due: each entry of {(caller.Standing.Community is null ? "the base" : "this community")} was checked in the last {Days(caller)} days.");
        }

        var choices = due.Skip((page - 1) * PageSize).Take(PageSize)
            .Select(entry => ($"{entry.Question} ({Checked(entry)})", (ChoiceAction)new SayText(Line + entry.Id)))
            .Concat(Paging.Next(due.Count, page, PageSize, Line));
        return new Reply([ChoiceLists.Numbered($"{Paging.Count(due.Count, "answer")} unchecked for more than {Days(caller)} days{Paging.Of(due.Count, page, PageSize)}:", choices)]);
    }

    private static Turn Show(Request request, Caller caller, string id) =>
        Own(request, caller, id) is not { } entry
            ? request.End(Gone)
            : request.End(new Reply(
            [
                .. EntryBlocks.Of(entry, request.Content, titled: true),
                ChoiceLists.Numbered(
                    "Is this still right?",
                    [
                        ("Still right", new SayText(string.Create(CultureInfo.InvariantCulture, $"{Line}{id} {entry.Origin?.Revision ?? 0} right"))),
                        ("Change it", new SayText($"/faq edit {id}")),
                        ("Back to the list", new SayText(Line.Trim())),
                    ]),
            ]));

    /// <summary>Only the text that the moderator saw is still right: a newer one must be read first.</summary>
    private static async ValueTask<Turn> StillRightAsync(Request request, Caller caller, string id, int seen)
    {
        var (scope, state) = (caller.Standing.CommunityId, caller.State.Entries);
        if (Own(request, caller, id) is not { } entry)
        {
            return request.End(Gone);
        }

        var newest = await state.NewestAsync(scope, id, request.Cancel);
        if (!IsSame(newest, entry, seen))
        {
            return request.End(Reply.Of($"Somebody has changed this answer meanwhile: {newest?.ActorName ?? "the knowledge folder"}. /faq review {id} shows it as it is now."));
        }

        var text = EntryFile.Write((Written(newest) ?? entry) with { Checked = PassingOn.Today(caller), Origin = null });
        var saved = await state.AppendAsync(new NewRevision(scope, id, newest?.Number ?? 0, text, RevisionAct.StillRight, caller.Account.Id, "") { BaseHash = newest?.BaseHash }, request.Cancel);
        return request.End(!saved.Saved
            ? Reply.Of($"Somebody has changed this answer meanwhile. /faq review {id} shows it as it is now.")
            : new Reply([Paragraph.Of($"Noted: “{entry.Question}” was checked today."), .. Page(request, caller, 1, except: id).Blocks]));
    }

    /// <summary>What the folder has is read as a revision some seconds later: the moderator saw it as none.</summary>
    private static bool IsSame(Revision? newest, Entry shown, int seen) =>
        newest is null ? seen == 0
        : newest.Number == seen ? newest.Text is not null
        : seen == 0 && newest.Act == RevisionAct.Import && Written(newest) is { } written && Same(written, shown);

    private static bool Same(Entry one, Entry other) => string.Equals(EntryFile.Write(one with { Origin = null }), EntryFile.Write(other with { Origin = null }), StringComparison.Ordinal);

    private static Entry? Written(Revision? revision) =>
        revision?.Text is { } text ? EntryFile.Read(new KnowledgeFile(revision.EntryId + ".md", text)).Entry : null;

    private static Entry? Own(Request request, Caller caller, string id) =>
        request.Content.Find(id) is { } entry && entry.Kind != EntryKind.SmallTalk && DueForReview.IsOf(entry, caller.Standing.Community) ? entry : null;

    private static Reply Gone => Reply.Of("There is no such answer among those that you look after. /faq review shows what is due.");

    private static int Days(Caller caller) => (caller.Standing.Community?.Settings ?? CommunitySettings.Usual).ReviewDays;

    private static string Checked(Entry entry) => entry.Checked is { } day ? $"checked {day.ToString("d MMM yyyy", CultureInfo.InvariantCulture)}" : "never checked";
}
