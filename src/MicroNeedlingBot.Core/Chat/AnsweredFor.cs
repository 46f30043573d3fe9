using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Moderation.Commands;
using MicroNeedlingBot.Moderation.Communities;

namespace MicroNeedlingBot.Chat;

/// <summary>In private, the first answer for a community says for which one, and how to change that.</summary>
internal static class AnsweredFor
{
    public static Turn Tell(Turn turn, Caller? caller)
    {
        var now = caller?.Standing.CommunityId ?? Community.Base;
        var before = turn.Next.AnsweredFor ?? Community.Base;
        if (caller is not { IsPrivate: true } || now == before || turn.IsUrgent || turn.Next.Dialogue is not null || turn.Reply.Blocks.Count == 0)
        {
            return turn;
        }

        var words = caller.Standing.Community is { } community
            ? $"Answered for {ModeratorGate.NameOf(community)}. /community changes that."
            : "Answered from the guide alone. /community changes that.";
        return turn with { Reply = new Reply([.. turn.Reply.Blocks, new Note(words)]), Next = turn.Next with { AnsweredFor = now } };
    }
}
