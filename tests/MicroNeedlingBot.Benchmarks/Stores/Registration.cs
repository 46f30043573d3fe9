using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.Reminders;
using NodaTime;

namespace MicroNeedlingBot.Benchmarks.Stores;

/// <summary>A whole request that registers a session: event marked, member and session stored, reminders planned, a reply queued, one commit.</summary>
internal static class Registration
{
    /// <summary>Registers the session of a member of its own.</summary>
    public static async Task<Session> AddAsync(IStore store, int number, IReadOnlyList<ReminderRow> reminders)
    {
        await using var unit = await store.BeginAsync(CancellationToken.None);
        await unit.MarkHandledAsync(Platforms.Discord, $"event{number}", CancellationToken.None);
        var (member, account) = await unit.Members.OfAsync(Platforms.Discord, $"new{number}", "dm", CancellationToken.None);
        var session = await unit.Sessions.AddAsync(
            new Session(0, member.Id, account.Id, SessionKind.Home, "", new LocalDateTime(2028, 1, 1, 14, 0), Offset.Zero, "Europe/London", "v", SessionStatus.Open, 1), CancellationToken.None);
        await unit.Reminders.PlanAsync(session, reminders, CancellationToken.None);
        await unit.QueueAsync(account.Id, "dm", "{}", CancellationToken.None);
        await unit.CommitAsync(CancellationToken.None);
        return session;
    }

    /// <summary>Plans the reminders of a session that is there already, and nothing else, in one commit.</summary>
    public static async Task PlanAsync(IStore store, Session session, IReadOnlyList<ReminderRow> reminders)
    {
        await using var unit = await store.BeginAsync(CancellationToken.None);
        await unit.Reminders.PlanAsync(session, reminders, CancellationToken.None);
        await unit.CommitAsync(CancellationToken.None);
    }
}
