using System.Collections.Concurrent;
using MicroNeedlingBot.TelegramChat.Api;
using MicroNeedlingBot.TelegramChat.Api.Wire;

namespace MicroNeedlingBot.TelegramChat.Members;

/// <summary>
/// What people are in groups, as Telegram said last. It is asked before a request begins, for nobody waits for a network
/// inside a transaction. It fails closed: whom Telegram doesn't vouch for is nobody.
/// </summary>
internal sealed class MemberLook(TelegramClient client, TimeProvider time)
{
    private const int MostKept = 50_000;
    private static readonly TimeSpan s_long = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<(long Chat, long User), (ChatStanding Standing, long At)> _kept = new();

    /// <summary>What somebody is, as far as is known; what is older than an hour isn't.</summary>
    public ChatStanding Known(long chat, long user) =>
        _kept.TryGetValue((chat, user), out var kept) && time.GetElapsedTime(kept.At) < s_long ? kept.Standing : ChatStanding.Gone;

    /// <summary>Somebody wrote in a chat, so they are in it.</summary>
    public void Seen(long chat, long user)
    {
        if (Known(chat, user) == ChatStanding.Gone)
        {
            Keep(chat, user, ChatStanding.Member);
        }
    }

    /// <summary>Asks Telegram, unless what it said is fresh enough.</summary>
    /// <param name="chat">The group.</param>
    /// <param name="user">Who.</param>
    /// <param name="rightsMatter">Whether something is about to be done that only moderators may: then it is asked at once.</param>
    /// <param name="cancel">Gives up.</param>
    public async ValueTask<ChatStanding> AskAsync(long chat, long user, bool rightsMatter, CancellationToken cancel)
    {
        if (_kept.TryGetValue((chat, user), out var kept)
            // A moderator of a moment ago may be none any more; a member stays one for a while.
            && !rightsMatter && kept.Standing != ChatStanding.Moderator && time.GetElapsedTime(kept.At) < s_long)
        {
            return kept.Standing;
        }

        var answer = await client.GetChatMemberAsync(new GetChatMember { ChatId = chat, UserId = user }, cancel);
        if (answer is ApiResult<ChatMember>.Done { Value: { } member })
        {
            return Keep(chat, user, ChatStandings.Of(member));
        }

        // A bot that is no administrator itself may not look at a member, but at the list of administrators.
        if (answer is ApiResult<ChatMember>.Refused { Code: 400 }
            && await client.GetChatAdministratorsAsync(new OneChat { ChatId = chat }, cancel) is ApiResult<IReadOnlyList<ChatMember>>.Done { Value: var list }
            && list.FirstOrDefault(each => each?.User?.Id == user) is { } administrator)
        {
            return Keep(chat, user, ChatStandings.Of(administrator));
        }

        // No answer takes the rights, and nothing else: who was a member within the hour is one.
        return Lower(chat, user, Known(chat, user) == ChatStanding.Gone ? ChatStanding.Gone : ChatStanding.Member);
    }

    /// <summary>Takes the rights, with the age of what was known; of nobody it keeps nothing.</summary>
    private ChatStanding Lower(long chat, long user, ChatStanding standing)
    {
        if (_kept.TryGetValue((chat, user), out var kept))
        {
            _kept[(chat, user)] = (standing, kept.At);
        }

        return standing;
    }

    private ChatStanding Keep(long chat, long user, ChatStanding standing)
    {
        if (_kept.Count >= MostKept)
        {
            _kept.Clear();
        }

        _kept[(chat, user)] = (standing, time.GetTimestamp());
        return standing;
    }
}
