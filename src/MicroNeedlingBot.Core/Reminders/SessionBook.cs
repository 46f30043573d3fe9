using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.Reminders.Dispatch;
using MicroNeedlingBot.Reminders.Plans;
using MicroNeedlingBot.Reminders.Replanning;
using NodaTime;

namespace MicroNeedlingBot.Reminders;

/// <summary>Registers, moves and calls off sessions together with their reminders: always both, in the caller's transaction.</summary>
internal static class SessionBook
{
    /// <summary>A member's quiet hours on their own clock; null for none.</summary>
    public static QuietClock? Quiet(Member member, IDateTimeZoneProvider zones) =>
        member is { Quiet: { } hours, Zone: { } zone } && zones.GetZoneOrNull(zone) is { } known ? new QuietClock(hours, known) : null;

    /// <summary>The reminders that a session would get.</summary>
    public static IReadOnlyList<PlannedReminder> Plan(ReminderPlan plan, SessionTime time, Caller caller, IDateTimeZoneProvider zones) =>
        PlanCalculator.Plan(plan, time, Quiet(caller.Member, zones), caller.Now);

    /// <summary>Stores a new session and its reminders.</summary>
    public static async ValueTask<Session> RegisterAsync(Caller caller, ReminderPlan plan, SessionTime time, string title, IDateTimeZoneProvider zones, CancellationToken cancel)
    {
        await caller.State.Plans.KeepAsync(plan, cancel);
        var session = await caller.State.Sessions.AddAsync(
            new Session(0, caller.Member.Id, caller.Account.Id, time.Kind, title, time.Start, time.Offset, time.Zone.Id, plan.Version, SessionStatus.Open, PlanEpoch: 1),
            cancel);
        await caller.State.Reminders.PlanAsync(session, Rows(Plan(plan, time, caller, zones), said: []), cancel);
        return session;
    }

    /// <summary>Moves a session and its reminders. What was said already is not said again, unless its time lies ahead once more.</summary>
    public static async ValueTask<Session> MoveAsync(Caller caller, Session session, ReminderPlan plan, SessionTime time, IDateTimeZoneProvider zones, CancellationToken cancel)
    {
        var moved = session with { Start = time.Start, StartOffset = time.Offset, Zone = time.Zone.Id, PlanEpoch = session.PlanEpoch + 1 };
        var stored = await caller.State.Reminders.OfSessionAsync(caller.Member.Id, session.Id, cancel);
        await caller.State.Sessions.SaveAsync(moved, cancel);
        await caller.State.Reminders.PlanAsync(moved, Rows(Plan(plan, time, caller, zones), Said(stored)), cancel);
        return moved;
    }

    /// <summary>
    /// Puts all open sessions' waiting reminders on the clock again, after quiet hours changed. The sessions stay, so that
    /// nothing is said twice and snoozes are kept.
    /// </summary>
    public static async ValueTask ReplanAsync(Caller caller, ReminderPlan? present, IDateTimeZoneProvider zones, CancellationToken cancel)
    {
        foreach (var session in await caller.State.Sessions.OpenAsync(caller.Member.Id, cancel))
        {
            if ((await caller.State.Plans.FindAsync(session.PlanVersion, cancel) ?? present) is { } plan)
            {
                var stored = await caller.State.Reminders.OfSessionAsync(caller.Member.Id, session.Id, cancel);
                var rows = new ReplannedRows(plan, SessionTime.Of(session, zones), Quiet(caller.Member, zones), caller.Now).Of(stored);
                await caller.State.Reminders.WriteAsync(session, [.. rows.Select(row => row.Row)], cancel);
            }
        }
    }

    /// <summary>Calls a session off: nothing of it is sent any more.</summary>
    public static async ValueTask CancelAsync(Caller caller, Session session, CancellationToken cancel)
    {
        var cancelled = session with { Status = SessionStatus.Cancelled, PlanEpoch = session.PlanEpoch + 1 };
        await caller.State.Sessions.SaveAsync(cancelled, cancel);
        await caller.State.Reminders.PlanAsync(cancelled, [], cancel);
    }

    /// <summary>The slots whose message is out, or may be.</summary>
    public static HashSet<int> Said(IEnumerable<StoredReminder> stored) =>
    [
        .. stored.Where(row => row.State is ReminderState.Sending or ReminderState.Sent or ReminderState.Ambiguous).Select(row => DueReminder.SlotOf(row.Id)),
    ];

    private static List<ReminderRow> Rows(IEnumerable<PlannedReminder> planned, HashSet<int> said) =>
    [
        .. planned
            .Where(point => point.State == PlannedState.Pending || !said.Contains(point.Slot))
            .Select(Row),
    ];

    private static ReminderRow Row(PlannedReminder point) =>
        new(point.Slot, point.DueAt, point.State == PlannedState.Skipped ? ReminderState.Skipped : ReminderState.Pending);
}
