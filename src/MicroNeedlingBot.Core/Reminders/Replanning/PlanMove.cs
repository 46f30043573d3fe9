using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.Reminders.Plans;
using NodaTime;

namespace MicroNeedlingBot.Reminders.Replanning;

/// <summary>
/// Moves open sessions that lie ahead to the present plan: what waits, by the id of its point. May be broken off and
/// repeated: a session that was moved is passed over.
/// </summary>
/// <param name="sessions">The sessions.</param>
/// <param name="store">The store.</param>
/// <param name="zones">The zones of sessions.</param>
/// <param name="time">The clock.</param>
/// <param name="report">Takes a line now and then in a long run.</param>
public sealed class PlanMove(IOpenSessions sessions, IStore store, IDateTimeZoneProvider zones, TimeProvider time, Action<string> report)
{
    private const int PageSize = 500;
    private const int LinesApart = 1_000;

    private readonly SessionReplanning _replanning = new(store, zones, time);
    private readonly Dictionary<string, ReminderPlan?> _layouts = new(StringComparer.Ordinal);

    /// <summary>Goes through all sessions that follow another plan.</summary>
    /// <param name="present">The plan to follow.</param>
    /// <param name="save">Whether they are moved; else they are only counted.</param>
    /// <param name="cancel">Gives up between two sessions: those that were moved stay moved.</param>
    /// <exception cref="StorageFaultException">The store failed; a repeated run goes on.</exception>
    public async ValueTask<PlanMoveCount> RunAsync(ReminderPlan present, bool save, CancellationToken cancel)
    {
        _layouts.Clear();
        var (count, last) = (new PlanMoveCount(), 0L);
        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        while (await sessions.PageAsync(last, now, PageSize, cancel) is { Count: > 0 } page)
        {
            foreach (var session in page.Where(session => !PlanLayout.Follows(session, present)))
            {
                count = await OneAsync(session, present, save, cancel) is { } replanned ? count.With(replanned) : count with { Left = count.Left + 1 };
                if ((count.Sessions + count.Left) % LinesApart == 0)
                {
                    report($"{count.Sessions} sessions {(save ? "moved" : "looked at")} so far.");
                }
            }

            last = page[^1].Id;
        }

        return count;
    }

    private ValueTask<ReplannedSession?> OneAsync(Session seen, ReminderPlan present, bool save, CancellationToken cancel) => _replanning.RunAsync(
        seen,
        async (state, session) =>
        {
            if (PlanLayout.Follows(session, present) || zones.GetZoneOrNull(session.Zone) is null || await LayoutAsync(state, session, present, cancel) is not { } plan)
            {
                return null;
            }

            if (save)
            {
                await state.Plans.KeepAsync(plan, cancel);
            }

            return (session with { PlanVersion = plan.Version }, plan);
        },
        save,
        cancel);

    private async ValueTask<ReminderPlan?> LayoutAsync(IRequestState state, Session session, ReminderPlan present, CancellationToken cancel)
    {
        if (!_layouts.TryGetValue(session.PlanVersion, out var layout))
        {
            layout = await state.Plans.FindAsync(session.PlanVersion, cancel) is { } older ? PlanLayout.On(older, present) : null;
            _layouts.Add(session.PlanVersion, layout);
        }

        return layout;
    }
}
