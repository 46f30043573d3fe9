using System.Globalization;
using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Chat.Answers;
using MicroNeedlingBot.Chat.Dialogues;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Moderation.Editing;
using MicroNeedlingBot.Moderation.Review;
using NodaTime;

namespace MicroNeedlingBot.Moderation.Questions;

/// <summary><c>/faq unanswered</c>: the open questions in groups, page by page, and what becomes of a group.</summary>
internal static class UnansweredCommand
{
    private const string Line = "/faq unanswered ";
    private const int PageSize = 6;
    private const int MostWordings = 5;

    /// <summary>Runs it.</summary>
    /// <param name="request">The request of somebody who may edit here.</param>
    /// <param name="caller">Who.</param>
    /// <param name="typed">A page; or a group's name and what to do with it.</param>
    public static async ValueTask<Turn> RunAsync(Request request, Caller caller, string typed)
    {
        var words = typed.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words is not [['#', ..] name, ..])
        {
            return await PageAsync(request, caller, Paging.Number(words.FirstOrDefault()));
        }

        if (await OpenGroups.FindAsync(request, caller, name) is not { } group)
        {
            return request.End(Reply.Of("Somebody has settled these questions by now. /faq unanswered shows what is open."));
        }

        return words.ElementAtOrDefault(1)?.ToLowerInvariant() switch
        {
            "answer" => await AnswerForm.OpenAsync(request, group.Leader.Text, [.. group.Wordings.Skip(1).Where(text => text.Length <= EditLimits.LongestLine).Take(MostWordings)], AnswerForm.Of(group)),
            "same" => await SameAsForm.BeginAsync(request, group),
            "none" => await NotForUsAsync(request, caller, group),
            _ => Show(request, group),
        };
    }

    private static async ValueTask<Turn> PageAsync(Request request, Caller caller, int page)
    {
        var groups = await OpenGroups.AllAsync(request, caller);
        if (groups.Count == 0)
        {
            return request.End(Reply.Of("No question is open: all that was asked here in the last 90 days has an answer, or was settled."));
        }

        var choices = groups.Skip((page - 1) * PageSize).Take(PageSize)
            .Select(group => ($"{Times(group)}: {group.Leader.Text} ({Days(group)})", (ChoiceAction)new SayText(Line + OpenGroups.NameOf(group))))
            .Concat(Paging.Next(groups.Count, page, PageSize, Line));
        var lead = $"{Paging.Count(groups.Sum(group => group.Count), "question")} without an answer, {Paging.Count(groups.Count, "group")}{Paging.Of(groups.Count, page, PageSize)}:";
        return request.End(new Reply([ChoiceLists.Numbered(lead, choices)]));
    }

    private static Turn Show(Request request, QuestionGroup group)
    {
        var name = OpenGroups.NameOf(group);
        var wordings = group.Wordings.Take(MostWordings + 1).Select(text => (IReadOnlyList<Run>)[new Run(text)]).ToList();
        var more = group.Wordings.Count - wordings.Count;
        return request.End(new Reply(
        [
            Paragraph.Of($"Asked {Times(group)}, {Days(group)}:"),
            new PointList(wordings, Numbered: false),
            .. more > 0 ? [Paragraph.Of($"And {Paging.Count(more, "other wording")}.")] : (Block[])[],
            ChoiceLists.Numbered(
                "You can:",
                [
                    ("Write an answer", new SayText($"{Line}{name} answer")),
                    ("It is the same as …", new SayText($"{Line}{name} same")),
                    ("Not for us", new SayText($"{Line}{name} none")),
                    ("Back to the list", new SayText(Line.Trim())),
                ]),
        ]));
    }

    private static async ValueTask<Turn> NotForUsAsync(Request request, Caller caller, QuestionGroup group)
    {
        var closed = await caller.State.Questions.CloseAsync(caller.Standing.CommunityId, group.Ids, QuestionEnd.NotForUs, request.Cancel);
        // Nobody is told "no answer", but nobody is kept on the list either.
        await caller.State.Questions.TakeWaitingAsync(caller.Standing.CommunityId, group.Ids, request.Cancel);
        var page = await PageAsync(request, caller, 1);
        return page with { Reply = new Reply([Paragraph.Of(closed == 0 ? "Somebody has settled these by now." : $"Put aside: {Paging.Count(closed, "question")}."), .. page.Reply.Blocks]) };
    }

    private static string Times(QuestionGroup group) => group.Count.ToString(CultureInfo.InvariantCulture) + " ×";

    private static string Days(QuestionGroup group) => group.First == group.Last ? Day(group.Last) : $"{Day(group.First)} to {Day(group.Last)}";

    private static string Day(LocalDate day) => day.ToString("d MMM", CultureInfo.InvariantCulture);
}
