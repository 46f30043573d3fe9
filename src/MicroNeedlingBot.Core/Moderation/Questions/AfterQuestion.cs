using MicroNeedlingBot.Answering;
using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Chat.Answers;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.Moderation.Feedback;

namespace MicroNeedlingBot.Moderation.Questions;

/// <summary>
/// What comes behind the reply to a question, where there is a store: it is counted, what had no answer can reach the
/// moderators, and members can say what an answer was worth.
/// </summary>
internal static class AfterQuestion
{
    /// <summary>"What's the weather?" is nothing for moderators.</summary>
    private const string OffTopic = "off-topic";

    /// <summary>After a question in words.</summary>
    public static async ValueTask<Turn> AskedAsync(Request request, Turn turn)
    {
        if (request.Caller is not { } caller || request.Verdict.Outcome is Outcome.Urgent or Outcome.SmallTalk)
        {
            return turn;
        }

        var entries = request.Verdict.Outcome == Outcome.Choices ? [] : request.Verdict.Entries.Select(shown => shown.Entry).ToList();
        foreach (var id in entries.Select(entry => entry.Id).DefaultIfEmpty(null))
        {
            await CountAsync(request, caller, request.Verdict.Outcome, id);
        }

        return request.Verdict.Outcome switch
        {
            Outcome.Answer when entries is [var entry] => Under(turn, RatingActs.Offer(entry, asked: true)),
            Outcome.NotCovered when entries is not [{ Topic: OffTopic }] => await NotCoveredAsync(request, caller, turn, request.Text),
            _ => turn,
        };
    }

    /// <summary>After a pick from a list. Inside a form no numbers may run into those of the form.</summary>
    public static async ValueTask<Turn> PickedAsync(Request request, ChoiceAction picked, Turn turn)
    {
        if (request.Caller is not { } caller || request.Conversation.Dialogue is not null)
        {
            return turn;
        }

        switch (picked)
        {
            case ShowEntry show when request.Content.Find(show.EntryId) is { Kind: EntryKind.Entry } entry:
                if (request.Conversation.Offered.Any(choice => choice.Action is NoneOfThese))
                {
                    await CountAsync(request, caller, Outcome.Choices, entry.Id);
                }

                return Under(turn, RatingActs.Offer(entry, asked: false));
            case NoneOfThese when request.Conversation.LastQuestion is { } question && request.Judge(question).Outcome is not (Outcome.Urgent or Outcome.SmallTalk):
                return await NotCoveredAsync(request, caller, turn, question);
            default:
                return turn;
        }
    }

    private static ValueTask CountAsync(Request request, Caller caller, Outcome outcome, string? entryId) =>
        caller.State.Feedback.CountAsync(caller.Standing.CommunityId, PassingOn.Today(caller), outcome, entryId, request.Cancel);

    private static async ValueTask<Turn> NotCoveredAsync(Request request, Caller caller, Turn turn, string question) =>
        await PassingOn.OfferAsync(request, caller, question) is { } offer ? With(turn, offer) : turn;

    private static Turn Under(Turn turn, IEnumerable<(string Text, ChoiceAction Action)> choices) =>
        With(turn, ChoiceLists.Numbered("", choices) with { OnOneLine = true });

    /// <summary>Puts choices under a reply; their numbers go on where those above end.</summary>
    private static Turn With(Turn turn, ChoiceList list)
    {
        var last = turn.Reply.Choices.Select(choice => choice.Number).DefaultIfEmpty(0).Max();
        var shifted = list with { Choices = [.. list.Choices.Select(choice => choice with { Number = choice.Number + last })] };
        var reply = new Reply([.. turn.Reply.Blocks, shifted]);
        return turn with { Reply = reply, Next = turn.Next with { Offered = reply.Choices } };
    }
}
