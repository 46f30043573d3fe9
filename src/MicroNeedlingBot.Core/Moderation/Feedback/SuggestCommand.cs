using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Chat.Dialogues;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Moderation.Communities;
using MicroNeedlingBot.Moderation.Questions;

namespace MicroNeedlingBot.Moderation.Feedback;

/// <summary><c>/suggest</c>: a member's words to the moderators.</summary>
internal static class SuggestCommand
{
    private const int MostOpen = 3;
    private const int MostOpenOfAll = 300;
    private const int Shortest = 8;

    public static async ValueTask<Turn> RunAsync(Request request, string typed)
    {
        if (request.Caller is not { Standing.Community: { State: CommunityState.Approved } community } caller)
        {
            return request.End(Reply.Of("There are no moderators here to suggest something to. /suggest works in a community that uses me."));
        }

        var cleaned = QuestionCleaning.Clean(typed);
        if (cleaned.Length < Shortest)
        {
            return request.End(Reply.Of("Tell me in a sentence what the answers should have: /suggest how to care for the roller between sessions. Names and links are left out."));
        }

        var open = await caller.State.Feedback.SuggestionsAsync(community.Id, request.Cancel);
        if (open.Count(suggestion => suggestion.AccountId == caller.Account.Id) >= MostOpen)
        {
            return request.End(Reply.Of($"{MostOpen} suggestions of yours still wait for the moderators. Once they have decided one, you can make another."));
        }

        if (open.Count >= MostOpenOfAll)
        {
            return request.End(Reply.Of("The moderators have more suggestions than they can read just now. Please try again in some days."));
        }

        await caller.State.Feedback.SuggestAsync(community.Id, caller.Account.Id, cleaned, PassingOn.Today(caller), request.Cancel);
        return request.End(Reply.Of($"Thank you! The moderators of {community.Name} read this, without your name: “{cleaned}”. I tell you what becomes of it."));
    }
}
