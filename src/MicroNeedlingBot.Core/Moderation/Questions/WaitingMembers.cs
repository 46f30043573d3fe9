using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Chat.Answers;
using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.Reminders;

namespace MicroNeedlingBot.Moderation.Questions;

/// <summary>Settles questions, and tells those who wait for an answer, each once: who was taken from the list is never found again.</summary>
internal static class WaitingMembers
{
    /// <summary>Closes questions for an answer that there is now, and sends it to those who wait. Answers with how many were told.</summary>
    /// <param name="request">The moderator's request.</param>
    /// <param name="caller">The moderator.</param>
    /// <param name="ids">The questions; those of another community stay.</param>
    /// <param name="settled">How they were settled.</param>
    /// <param name="answer">The entry that answers them.</param>
    public static async ValueTask<int> TellAsync(Request request, Caller caller, IReadOnlyList<long> ids, QuestionEnd settled, Entry answer)
    {
        var community = caller.Standing.CommunityId;
        await caller.State.Questions.CloseAsync(community, ids, settled, request.Cancel);
        var waiting = await caller.State.Questions.TakeWaitingAsync(community, ids, request.Cancel);
        foreach (var account in waiting)
        {
            await SendAsync(request, caller, account, new Reply(
            [
                // Where everybody reads along, nobody is named.
                Paragraph.Of(account.Platform != Platforms.Telegram || IsReached(account)
                    ? "You wanted to hear when there is an answer to a question of yours. Here it is:"
                    : "Somebody here wanted to hear when there is an answer to this:"),
                .. EntryBlocks.Of(answer, request.Content, titled: true),
            ]));
        }

        return waiting.Count;
    }

    /// <summary>Writes to somebody: in private where that arrives, else where the community is.</summary>
    public static async ValueTask SendAsync(Request request, Caller caller, Account account, Reply reply)
    {
        if (ChatOf(account, caller) is { } chat)
        {
            await caller.State.QueueAsync(account.Id, chat, ReplyJson.Write(reply), request.Cancel);
        }
    }

    private static bool IsReached(Account account) => account is { PrivateChat: not null, Reachable: true };

    private static string? ChatOf(Account account, Caller caller) =>
        IsReached(account) ? account.PrivateChat : caller.Standing.Community?.ExternalId;
}
