using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.Live;
using MicroNeedlingBot.Moderation.Communities;
using MicroNeedlingBot.Moderation.Questions;
using NodaTime;

namespace MicroNeedlingBot.ConsoleChat;

/// <summary>The digests of communities whose moderator is played: they come when the clock passes their hour.</summary>
internal sealed class PlayedDigests : IModeratorChats
{
    private const int MostDays = 31;

    private readonly IStore _store;
    private readonly PlayedRoles _roles;
    private readonly DigestRun _run;
    private (LocalDate Day, PlayedRole Role)? _last;

    public PlayedDigests(IStore store, Reception reception, PlayedRoles roles)
    {
        (_store, _roles) = (store, roles);
        _run = reception.DigestsTo(this);
    }

    /// <summary>Queues what is due by now for who is played.</summary>
    public async ValueTask CatchUpAsync(Instant now)
    {
        var (day, role) = (DigestRun.DayOf(now), _roles.Current);
        if (role.Kind != RoleKind.Moderator || _last == (day, role))
        {
            return;
        }

        var first = _last is { } last && last.Role == role && last.Day < day ? last.Day.PlusDays(1) : day;
        for (var each = first < day.PlusDays(-MostDays) ? day.PlusDays(-MostDays) : first; each <= day; each = each.PlusDays(1))
        {
            await _run.RunAsync(each, CancellationToken.None);
        }

        _last = (day, role);
    }

    public async ValueTask<ModeratorChat?> OfAsync(Community community, CancellationToken cancel)
    {
        var role = _roles.Current;
        if (role.Kind != RoleKind.Moderator || !string.Equals(role.CommunityId, community.ExternalId, StringComparison.Ordinal))
        {
            return null;
        }

        await using var work = await _store.BeginAsync(cancel);
        var (_, account) = await work.Members.OfAsync(Platforms.Console, role.ExternalId, ConsoleChannel.Chat, cancel);
        await work.CommitAsync(cancel);
        return new ModeratorChat(account.Id, ConsoleChannel.Chat);
    }
}
