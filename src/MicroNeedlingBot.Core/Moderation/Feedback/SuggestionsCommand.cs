using System.Globalization;
using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Chat.Answers;
using MicroNeedlingBot.Chat.Dialogues;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Moderation.Questions;
using MicroNeedlingBot.Moderation.Review;

namespace MicroNeedlingBot.Moderation.Feedback;

/// <summary><c>/faq suggestions</c>: what members suggest, and what becomes of it.</summary>
internal static class SuggestionsCommand
{
    private const string Line = "/faq suggestions ";
    private const int PageSize = 8;

    /// <summary>Runs it for somebody who may edit here.</summary>
    public static async ValueTask<Turn> RunAsync(Request request, Caller caller, string typed)
    {
        var words = typed.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var open = await caller.State.Feedback.SuggestionsAsync(caller.Standing.CommunityId, request.Cancel);
        if (words is not [['#', .. var number], ..])
        {
            return request.End(Page(open, Paging.Number(words.FirstOrDefault())));
        }

        return !long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id) || open.FirstOrDefault(each => each.Id == id) is not { } suggestion
            ? request.End(Reply.Of("That suggestion is decided by now. /faq suggestions shows what is open."))
            : words.ElementAtOrDefault(1)?.ToLowerInvariant() switch
            {
                "accept" => await AnswerForm.OpenAsync(request, suggestion.Text, [], AnswerForm.Of(suggestion)),
                "decline" => await DeclineAsync(request, caller, suggestion, open),
                _ => request.End(Show(suggestion)),
            };
    }

    private static Reply Page(IReadOnlyList<Suggestion> open, int page)
    {
        if (open.Count == 0)
        {
            return Reply.Of("No suggestion waits. Members make them with /suggest.");
        }

        var choices = open.Skip((page - 1) * PageSize).Take(PageSize)
            .Select(suggestion => ($"{suggestion.Text} ({suggestion.Day.ToString("d MMM", CultureInfo.InvariantCulture)})", (ChoiceAction)new SayText(Line + Name(suggestion))))
            .Concat(Paging.Next(open.Count, page, PageSize, Line));
        return new Reply([ChoiceLists.Numbered($"{Paging.Count(open.Count, "suggestion")}{Paging.Of(open.Count, page, PageSize)}:", choices)]);
    }

    private static Reply Show(Suggestion suggestion) => new(
    [
        Paragraph.Of($"Suggested on {suggestion.Day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}: “{suggestion.Text}”"),
        ChoiceLists.Numbered(
            "You can:",
            [
                ("Accept: write the entry", new SayText($"{Line}{Name(suggestion)} accept")),
                ("Decline", new SayText($"{Line}{Name(suggestion)} decline")),
                ("Back to the list", new SayText(Line.Trim())),
            ]),
    ]);

    private static async ValueTask<Turn> DeclineAsync(Request request, Caller caller, Suggestion suggestion, IReadOnlyList<Suggestion> open)
    {
        var declined = await SuggestionEnds.DeclineAsync(request, caller, suggestion.Id);
        return request.End(new Reply(
        [
            Paragraph.Of(declined ? "Declined; whoever suggested it is told." : "Somebody has decided it by now."),
            .. Page([.. open.Where(each => each.Id != suggestion.Id)], 1).Blocks,
        ]));
    }

    private static string Name(Suggestion suggestion) => string.Create(CultureInfo.InvariantCulture, $"#{suggestion.Id}");
}
