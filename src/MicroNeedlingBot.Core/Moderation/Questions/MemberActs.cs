using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Chat.Answers;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Moderation.Feedback;

namespace MicroNeedlingBot.Moderation.Questions;

/// <summary>Does what a member picked about a question or an answer.</summary>
internal static class MemberActs
{
    public static async ValueTask<Turn> RunAsync(Request request, MemberAct act)
    {
        if (request.Caller is not { } caller)
        {
            return Say(request, Reply.Of(Wording.Gone));
        }

        return act switch
        {
            PassOn pass => await PassingOn.RunAsync(request, caller, pass),
            KeepToMyself => Say(request, Reply.Of("All right, it stays between us.")) with { IsPassing = true },
            WantAnswer want => await PassingOn.WantAsync(request, caller, want),
            RateEntry rate => await RatingActs.RateAsync(request, caller, rate),
            NotMyQuestion not => RatingActs.ShowOthers(request, not),
            _ => Say(request, Reply.Of(Wording.Gone)),
        };
    }

    /// <summary>A form that is open stays open.</summary>
    public static Turn Say(Request request, Reply reply) =>
        new(reply, request.Conversation with { Offered = reply.Choices });

    /// <summary>A word of thanks leaves what was offered before.</summary>
    public static Turn Thank(Request request, string words) => new(Reply.Of(words), request.Conversation) { IsPassing = true };
}
