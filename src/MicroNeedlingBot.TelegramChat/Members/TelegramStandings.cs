using System.Globalization;
using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.Moderation.Communities;
using MicroNeedlingBot.Moderation.Questions;
using MicroNeedlingBot.Reminders;
using MicroNeedlingBot.TelegramChat.Incoming;

namespace MicroNeedlingBot.TelegramChat.Members;

/// <summary>
/// Who may do what on Telegram: administrators of a group are its moderators. A private chat is answered for the
/// community that was used last and that the member still belongs to.
/// </summary>
/// <param name="look">What Telegram says of people.</param>
/// <param name="arrival">Meets a group that isn't known yet.</param>
/// <param name="owners">The ids of those who run the bot.</param>
/// <param name="store">For what is read before a request.</param>
internal sealed class TelegramStandings(MemberLook look, Arrival arrival, IReadOnlySet<string> owners, IStore store) : IStandings, IModeratorChats
{
    // A private chat is not for asking Telegram about dozens of groups.
    private const int MostAsked = 3;

    // What groups called themselves when they were met last.
    private readonly System.Collections.Concurrent.ConcurrentDictionary<long, string> _titles = new();

    /// <summary>Asks Telegram what the rules will want to know of a message. Never throws but when asked to give up, or where the store can't be read.</summary>
    public async ValueTask PrepareAsync(ChatPlace place, Sender sender, string text, string? startKey, CancellationToken cancel)
    {
        if (!place.IsPrivate)
        {
            look.Seen(place.Chat, sender.Id);
            await MeetAsync(place, cancel);
            return;
        }

        // A link leads to what was begun in the group, and that may be a moderator's.
        var rightsMatter = startKey is not null || text.StartsWith("/faq", StringComparison.OrdinalIgnoreCase) || text.StartsWith("/setup", StringComparison.OrdinalIgnoreCase);
        foreach (var community in await CommunitiesAsync(sender.Id, startKey, cancel))
        {
            if (Number(community.ExternalId) is { } chat && await look.AskAsync(chat, sender.Id, rightsMatter, cancel) != ChatStanding.Gone)
            {
                return;
            }
        }
    }

    /// <inheritdoc />
    public async ValueTask<Standing> OfAsync(Account account, string chat, IRequestState state, CancellationToken cancel)
    {
        var owner = owners.Contains(account.ExternalId);
        if (ChatKey.Read(chat) is not { } place || Number(account.ExternalId) is not { } user)
        {
            return Standing.Nobody;
        }

        if (place.Chat < 0)
        {
            var group = await state.Communities.FindAsync(Platforms.Telegram, Text(place.Chat), cancel);
            return new Standing(group, look.Known(place.Chat, user) == ChatStanding.Moderator, owner);
        }

        foreach (var community in await state.Belongings.OfAsync(account.Id, cancel))
        {
            if (community is null)
            {
                break;
            }

            if (Number(community.ExternalId) is { } theirs && look.Known(theirs, user) is not ChatStanding.Gone and var known)
            {
                return new Standing(community, known == ChatStanding.Moderator, owner);
            }
        }

        return new Standing(Community: null, IsModerator: false, owner);
    }

    /// <inheritdoc />
    public async ValueTask<ModeratorChat?> OfAsync(Community community, CancellationToken cancel)
    {
        if (community.Settings.DigestTo is not { } id || Number(community.ExternalId) is not { } group)
        {
            return null;
        }

        var account = await AccountAsync(id, cancel);
        return account is { Reachable: true, PrivateChat: { } chat } && Number(account.ExternalId) is { } user
            && await look.AskAsync(group, user, rightsMatter: true, cancel) == ChatStanding.Moderator
            ? new ModeratorChat(account.Id, chat)
            : null;
    }

    /// <summary>A group that was joined before this program ran, or has another name now. Of its own: what a request answers from must be there before it begins.</summary>
    private async ValueTask MeetAsync(ChatPlace place, CancellationToken cancel)
    {
        var title = place.Title ?? "a group";
        if (_titles.TryGetValue(place.Chat, out var known) && string.Equals(known, title, StringComparison.Ordinal))
        {
            return;
        }

        await using var work = await store.BeginAsync(cancel);
        await arrival.MeetAsync(work, Platforms.Telegram, Text(place.Chat), title, cancel);
        await work.CommitAsync(cancel);
        _titles[place.Chat] = title;
    }

    private async ValueTask<Account?> AccountAsync(long id, CancellationToken cancel)
    {
        await using var work = await store.ReadAsync(cancel);
        return await work.Members.AccountAsync(id, cancel);
    }

    /// <summary>Those that a private message may be answered for, the likeliest first.</summary>
    private async ValueTask<IReadOnlyList<Community>> CommunitiesAsync(long user, string? startKey, CancellationToken cancel)
    {
        await using var work = await store.ReadAsync(cancel);
        var linked = startKey is null ? null : await work.StartLinks.FindAsync(startKey, cancel);
        var fromLink = linked?.CommunityId is { } id ? await work.Communities.FindAsync(id, cancel) : null;
        var account = await work.Members.FindAsync(Platforms.Telegram, Text(user), cancel);
        var used = account is null ? [] : await work.Belongings.OfAsync(account.Id, cancel);
        return [.. (fromLink is null ? [] : new[] { fromLink }).Concat(used.TakeWhile(each => each is not null).OfType<Community>().Take(MostAsked))];
    }

    private static long? Number(string id) => long.TryParse(id, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
