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

    private readonly ConcurrentDictionary<(long Chat, long User), Kept> _kept = new();

    /// <summary>What somebody is, as far as is known; what is older than an hour isn't.</summary>
    public ChatStanding Known(long chat, long user)
    {
        var kept = _kept.GetValueOrDefault((chat, user));
        return IsWithin(s_long, kept.AskedAt) ? kept.Told : IsWithin(s_long, kept.SeenAt) ? ChatStanding.Member : ChatStanding.Gone;
    }

    /// <summary>Somebody wrote in a chat, so they are in it. Whether they moderate it isn't known by that.</summary>
    public void Seen(long chat, long user)
    {
        var kept = _kept.GetValueOrDefault((chat, user));
        Keep(chat, user, kept with { SeenAt = time.GetTimestamp(), AskedAt = kept.Told == ChatStanding.Gone ? null : kept.AskedAt });
    }

    /// <summary>Asks Telegram, unless what it said is fresh enough.</summary>
    /// <param name="chat">The group.</param>
    /// <param name="user">Who.</param>
    /// <param name="rightsMatter">Whether something is about to be done that only moderators may: then it is asked at once.</param>
    /// <param name="cancel">Gives up.</param>
    public async ValueTask<ChatStanding> AskAsync(long chat, long user, bool rightsMatter, CancellationToken cancel)
    {
        var kept = _kept.GetValueOrDefault((chat, user));
        // A moderator of a moment ago may be none any more; a member stays one for a while.
        if (!rightsMatter && kept.Told != ChatStanding.Moderator && IsWithin(s_long, kept.AskedAt))
        {
            return kept.Told;
        }

        var told = await client.GetChatMemberAsync(new GetChatMember { ChatId = chat, UserId = user }, cancel) switch
        {
            ApiResult<ChatMember>.Done { Value: { } member } => ChatStandings.Of(member),
            ApiResult<ChatMember>.Refused { Code: 400 } => await AmongAdministratorsAsync(chat, user, cancel),
            _ => (ChatStanding?)null,
        };
        if (told is { } known)
        {
            Keep(chat, user, kept with { Told = known, AskedAt = time.GetTimestamp() });
            return known;
        }

        // No answer takes the rights, and nothing else: who was a member within the hour is one.
        var left = Known(chat, user) == ChatStanding.Gone ? ChatStanding.Gone : ChatStanding.Member;
        Keep(chat, user, kept with { Told = left });
        return left;
    }

    /// <summary>Where the bot is no administrator, Telegram need not tell it of members; its list of administrators is for all. Null where it doesn't tell that either.</summary>
    private async ValueTask<ChatStanding?> AmongAdministratorsAsync(long chat, long user, CancellationToken cancel)
    {
        if (await client.GetChatAdministratorsAsync(new OneChat { ChatId = chat }, cancel) is not ApiResult<IReadOnlyList<ChatMember>>.Done { Value: { } administrators })
        {
            return null;
        }

        return administrators.Any(each => each?.User?.Id == user && ChatStandings.Of(each) == ChatStanding.Moderator) ? ChatStanding.Moderator
            : IsWithin(s_long, _kept.GetValueOrDefault((chat, user)).SeenAt) ? ChatStanding.Member
            : ChatStanding.Gone;
    }

    private bool IsWithin(TimeSpan span, long? at) => at is { } then && time.GetElapsedTime(then) < span;

    private void Keep(long chat, long user, Kept kept)
    {
        if (_kept.Count >= MostKept)
        {
            _kept.Clear();
        }

        _kept[(chat, user)] = kept;
    }

    /// <summary>What is known of somebody.</summary>
    /// <param name="Told">What Telegram said.</param>
    /// <param name="AskedAt">When it was asked; null for never.</param>
    /// <param name="SeenAt">When they wrote last; null for never.</param>
    private readonly record struct Kept(ChatStanding Told, long? AskedAt, long? SeenAt);
}
