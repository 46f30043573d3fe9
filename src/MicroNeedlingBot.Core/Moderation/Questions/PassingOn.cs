using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Chat.Answers;
using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Moderation.Communities;
using NodaTime;

namespace MicroNeedlingBot.Moderation.Questions;

/// <summary>
/// Brings questions without an answer to a community's moderators. What was asked before everybody is kept at once; what
/// was asked in private is passed on only by a member who has seen what would be.
/// </summary>
internal static class PassingOn
{
    private const string Tell = "Tell me when there is an answer";

    /// <summary>What to put under the reply to a question that has no answer; null where there are no moderators, or nothing to ask.</summary>
    public static async ValueTask<ChoiceList?> OfferAsync(Request request, Caller caller, string question)
    {
        if (caller.Standing.Community is not { State: CommunityState.Approved } community
            || ForeignLanguage.IsLikely(question) || QuestionCleaning.Clean(question) is not { Length: > 0 } cleaned)
        {
            return null;
        }

        if (caller.IsPrivate)
        {
            // A phone's button has no room for a name as long as one likes; it comes with the next words.
            var moderators = caller.Account.Platform == Platforms.Telegram ? "the moderators" : $"the moderators of {community.Name}";
            return ChoiceLists.Numbered("", [($"Pass it on to {moderators}", new PassOn(community.Id, cleaned, Sure: false))]);
        }

        var id = await caller.State.Questions.AddAsync(community.Id, cleaned, Today(caller), request.Cancel);
        return ChoiceLists.Numbered("I noted it for the moderators, without your name.", [(Tell, new WantAnswer(id))]);
    }

    /// <summary>Shows what would be passed on, then passes it on.</summary>
    public static async ValueTask<Turn> RunAsync(Request request, Caller caller, PassOn pass)
    {
        if (caller.Standing.Community is not { State: CommunityState.Approved } community || community.Id != pass.Community
            || QuestionCleaning.Clean(pass.Text) is not { Length: > 0 } cleaned)
        {
            return MemberActs.Say(request, Reply.Of("You are not with those moderators any more, so nothing was passed on. Ask me again to pass it on here."));
        }

        if (!pass.Sure)
        {
            return MemberActs.Say(request, new Reply(
            [
                Paragraph.Of($"This is what the moderators of {community.Name} would read, without your name and for 90 days at most:"),
                Paragraph.Of($"“{cleaned}”"),
                ChoiceLists.Numbered("", [("Pass it on", pass with { Text = cleaned, Sure = true }), ("Keep it to myself", new KeepToMyself())]),
            ]));
        }

        var id = await caller.State.Questions.AddAsync(community.Id, cleaned, Today(caller), request.Cancel);
        return MemberActs.Say(request, new Reply(
        [
            Paragraph.Of($"Passed on to the moderators of {community.Name}, without your name."),
            ChoiceLists.Numbered("", [(Tell, new WantAnswer(id))]),
        ]));
    }

    /// <summary>Notes who wants to hear. Nothing else ties the question to them.</summary>
    public static async ValueTask<Turn> WantAsync(Request request, Caller caller, WantAnswer want)
    {
        if (caller.Standing.Community is not { } community
            || (await caller.State.Questions.OpenAsync(community.Id, OpenGroups.MostRead, request.Cancel)).All(open => open.Id != want.Question))
        {
            return MemberActs.Say(request, Reply.Of("That question is settled by now. Ask it again: there may be an answer."));
        }

        await caller.State.Questions.WantAnswerAsync(community.Id, want.Question, caller.Account.Id, request.Cancel);
        return MemberActs.Thank(request, "All right, I tell you once when there is an answer. Until then I keep which account to tell, and nothing else about you.");
    }

    public static LocalDate Today(Caller caller) => caller.Now.InUtc().Date;
}
