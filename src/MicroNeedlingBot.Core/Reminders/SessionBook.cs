using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.Reminders.Dispatch;
using MicroNeedlingBot.Reminders.Plans;
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
        await caller.State.Reminders.PlanAsync(session, [.. Plan(plan, time, caller, zones).Select(Row)], cancel);
        return session;
    }

    /// <summary>What moving a session does to its reminders.</summary>
    public static async ValueTask<MovePlan> MovePlanAsync(Caller caller, Session session, ReminderPlan plan, SessionTime time, IDateTimeZoneProvider zones, CancellationToken cancel)
    {
        var stored = await caller.State.Reminders.OfSessionAsync(caller.Member.Id, session.Id, cancel);
        var earlier = await caller.State.Reminders.EarlierAsync(caller.Member.Id, session.Id, cancel);
        return MovePlan.Of(plan, Plan(plan, time, caller, zones), SessionTime.Of(session, zones).Instant, time.Instant, stored, caller.Now, earlier);
    }

    /// <summary>Moves a session and its reminders. What was said already is not said again, unless other words hold now or its time lies ahead once more.</summary>
    public static async ValueTask<Session> MoveAsync(Caller caller, Session session, ReminderPlan plan, SessionTime time, IDateTimeZoneProvider zones, CancellationToken cancel)
    {
        var moved = session with { Start = time.Start, StartOffset = time.Offset, Zone = time.Zone.Id, PlanEpoch = session.PlanEpoch + 1 };
        var rows = (await MovePlanAsync(caller, session, plan, time, zones, cancel)).Rows;
        await caller.State.Sessions.SaveAsync(moved, cancel);
        await caller.State.Reminders.PlanAsync(moved, rows, cancel);
        return moved;
    }

    /// <summary>
    /// Puts all open sessions' waiting reminders on the clock again, after quiet hours or the zone that they go by changed.
    /// The sessions stay, so that nothing is said twice.
    /// </summary>
    /// <param name="caller">The member as they were.</param>
    /// <param name="member">The member as they are now.</param>
    /// <param name="present">The plan for sessions whose own is not known.</param>
    /// <param name="zones">Knows the zones.</param>
    /// <param name="cancel">Gives up.</param>
    public static async ValueTask ReplanAsync(Caller caller, Member member, ReminderPlan? present, IDateTimeZoneProvider zones, CancellationToken cancel)
    {
        var (before, quiet) = (Quiet(caller.Member, zones), Quiet(member, zones));
        foreach (var session in await caller.State.Sessions.OpenAsync(member.Id, cancel))
        {
            if ((await caller.State.Plans.FindAsync(session.PlanVersion, cancel) ?? present) is not { } plan)
            {
                continue;
            }

            // What is due already is on its way.
            var time = SessionTime.Of(session, zones);
            var stored = await caller.State.Reminders.OfSessionAsync(member.Id, session.Id, cancel);
            foreach (var row in stored.Where(row => row.State is ReminderState.Pending or ReminderState.Claimed && row.DueAt > caller.Now))
            {
                var slot = DueReminder.SlotOf(row.Id);
                if (plan.Points.ElementAtOrDefault(DueReminder.PointOf(slot)) is { } point)
                {
                    var due = slot < DueReminder.FirstSnoozeSlot
                        ? PlanCalculator.DueAgainAt(point, time, quiet, caller.Now)
                        : Snoozed(point, time.Instant, row.DueAt, before, quiet);
                    await caller.State.Reminders.WriteAsync(session, [new ReminderRow(slot, due, ReminderState.Pending)], cancel);
                }
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

    /// <summary>A snooze waits until new quiet hours are over; one that was asked for in quiet hours stays.</summary>
    private static Instant Snoozed(ReminderPoint point, Instant start, Instant due, QuietClock? before, QuietClock? quiet)
    {
        var after = quiet is null || before?.IsQuiet(due) == true ? due : quiet.Shift(due, QuietRule.Later);
        return LatenessJudge.Judge(point, start, after) == Lateness.Closed ? due : after;
    }

    private static ReminderRow Row(PlannedReminder point) =>
        new(point.Slot, point.DueAt, point.State == PlannedState.Skipped ? ReminderState.Skipped : ReminderState.Pending);
}
