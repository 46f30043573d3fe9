using MicroNeedlingBot.Chat.Answers;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Moderation.Commands;

namespace MicroNeedlingBot.Chat;

/// <summary><c>/community</c>: which community's answers count in a private chat.</summary>
internal static class CommunityCommand
{
    public static async ValueTask<Turn> RunAsync(Request request)
    {
        if (request.Caller is not { IsPrivate: true } caller)
        {
            return Say(request, Reply.Of("Here I answer for the community that we are in. In private you can choose."));
        }

        var known = await caller.State.Belongings.OfAsync(caller.Account.Id, request.Cancel);
        var communities = known.OfType<Moderation.Communities.Community>().ToList();
        if (communities.Count == 0)
        {
            return Say(request, Reply.Of("I answer you from the guide alone: I know of no community that you are in. Ask me something in one, and I answer you for it here too."));
        }

        var now = caller.Standing.Community is { } current ? $"I answer you for {ModeratorGate.NameOf(current)} now." : "I answer you from the guide alone now.";
        return Say(request, new Reply([ChoiceLists.Numbered(
            $"{now} For which one should I?",
            communities.Select(each => (ModeratorGate.NameOf(each), (ChoiceAction)new UseCommunity(each.Id))).Append(("None, the guide alone", new UseCommunity(Moderation.Communities.Community.Base))))]));
    }

    /// <summary>Answers for another one from the next message on; the platform is asked then whether the member is still in it.</summary>
    public static async ValueTask<Turn> UseAsync(Request request, UseCommunity use)
    {
        if (request.Caller is not { } caller)
        {
            return Say(request, Reply.Of(Wording.Gone));
        }

        var known = await caller.State.Belongings.OfAsync(caller.Account.Id, request.Cancel);
        var wanted = known.FirstOrDefault(each => (each?.Id ?? Moderation.Communities.Community.Base) == use.CommunityId);
        if (wanted is null && use.CommunityId != Moderation.Communities.Community.Base)
        {
            return Say(request, Reply.Of("I am not in that community any more. /community shows what there is."));
        }

        await caller.State.Belongings.UseAsync(caller.Account.Id, use.CommunityId, caller.Now, request.Cancel);
        return Say(request, Reply.Of(wanted is null ? "I answer you from the guide alone now." : $"I answer you for {ModeratorGate.NameOf(wanted)} from now on, as long as you are in it."));
    }

    private static Turn Say(Request request, Reply reply) => new(reply, request.Conversation with { Offered = reply.Choices });
}
