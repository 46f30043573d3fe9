using System.Collections.Concurrent;
using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.Moderation.Communities;
using MicroNeedlingBot.Reminders;

namespace MicroNeedlingBot.ConsoleChat;

/// <summary>What those may do whom the terminal plays: what their role says.</summary>
internal sealed class PlayedStandings : IStandings
{
    private readonly ConcurrentDictionary<string, PlayedRole> _roles = new(StringComparer.Ordinal);

    /// <summary>Keeps who an account plays; true when it is the first time.</summary>
    public bool Keep(PlayedRole role) => _roles.TryAdd(role.ExternalId, role);

    public async ValueTask<Standing> OfAsync(Account account, string chat, IRequestState state, CancellationToken cancel)
    {
        if (!_roles.TryGetValue(account.ExternalId, out var role))
        {
            return Standing.Nobody;
        }

        var community = role.CommunityId is { } id ? await state.Communities.FindAsync(Platforms.Console, id, cancel) : null;
        return new Standing(community, role.Kind == RoleKind.Moderator && community is not null, role.Kind == RoleKind.Owner);
    }
}
