using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.Moderation.Communities;

namespace MicroNeedlingBot.ConsoleChat;

/// <summary><c>/as</c>: the terminal plays several people in several communities; communities are made when somebody is first in them.</summary>
/// <param name="store">The terminal's store.</param>
/// <param name="joinsOpen">Whether a new community needs no owner's word: <c>Communities:Join</c>.</param>
internal sealed class PlayedRoles(IStore store, bool joinsOpen)
{
    /// <summary>Who is played now.</summary>
    public PlayedRole Current { get; private set; } = PlayedRole.Me;

    /// <summary>What each of them may do.</summary>
    public PlayedStandings Standings { get; } = new();

    /// <summary>Plays somebody from now on, in a conversation that begins with this start of the terminal.</summary>
    public async ValueTask<Reply> PlayAsync(PlayedRole role)
    {
        await using var work = await store.BeginAsync(CancellationToken.None);
        var community = role.CommunityId is { } id
            ? await work.Communities.AddAsync(new Community(0, Platforms.Console, id, role.Community!, joinsOpen ? CommunityState.Approved : CommunityState.Waiting, CommunitySettings.Usual), CancellationToken.None)
            : null;
        if (Standings.Keep(role) && role != PlayedRole.Me)
        {
            var (_, account) = await work.Members.OfAsync(Platforms.Console, role.ExternalId, ConsoleChannel.Chat, CancellationToken.None);
            await work.SaveConversationAsync(account.Id, ConsoleChannel.Chat, ConversationJson.Write(Conversation.New with { Introduced = true }), CancellationToken.None);
        }

        await work.CommitAsync(CancellationToken.None);
        Current = role;
        return Reply.Of(Words(role, community));
    }

    /// <summary>Says who is played now, and what to try.</summary>
    internal static string Words(PlayedRole role, Community? community)
    {
        var who = role.Kind switch
        {
            RoleKind.Owner => "the owner",
            RoleKind.Moderator => "a moderator",
            _ => "a member",
        };
        var where = community is null ? "" : role.Kind == RoleKind.Owner ? $", in {community.Name}" : $" of {community.Name}";
        // In a community /faq writes that community's answers, which is for its moderators alone.
        var hint = role.Kind == RoleKind.Owner && community is not null ? $" /communities shows where I am; /faq changes the base only after /as owner, without “of {community.Name}”."
            : role.Kind == RoleKind.Owner ? " /communities shows where I am; /faq changes the base."
            : community?.State == CommunityState.Waiting ? $" {community.Name} waits for the owner's word: /as owner, then /communities approve {community.Name}."
            : role.Kind == RoleKind.Moderator ? " /faq writes and changes answers." : "";
        return role.Name is null ? $"You are {(role.Kind == RoleKind.Owner ? $"{who} now{where}" : $"{who}{where} now")}.{hint}" : $"You are {role.Name} now, {who}{where}.{hint}";
    }
}
