using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Chat.Dialogues;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Moderation.Communities;

namespace MicroNeedlingBot.Moderation.Questions;

/// <summary><c>/faq digest</c>: what the digest would say now.</summary>
internal static class DigestCommand
{
    private const int Week = 7;

    public static async ValueTask<Turn> RunAsync(Request request, Caller caller)
    {
        var community = caller.Standing.Community;
        var days = community?.Settings.Digest == DigestRhythm.Daily ? 1 : Week;
        var digest = await DigestReading.ReadAsync(community, request.Knowledge, request.OfBase, PassingOn.Today(caller), days, caller.State, request.Cancel);
        return request.End(DigestReply.Of(digest) ?? Reply.Of($"Nothing waits for you: no new question without an answer in the last {(days == 1 ? "day" : "7 days")}, no suggestion, no answer to check."));
    }
}
