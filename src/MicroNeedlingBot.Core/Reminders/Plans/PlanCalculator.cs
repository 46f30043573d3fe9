using NodaTime;

namespace MicroNeedlingBot.Reminders.Plans;

/// <summary>
/// Puts a plan on the clock. Elapsed points are exact; calendar points stand at their wall time in the session's zone,
/// moved on by the gap in a skipped hour, the first of the two in a doubled one. Quiet hours move a point the way that its
/// rule says, but never out of its window: where the window ends inside quiet hours, the point comes at the window's edge,
/// because a reminder that makes no sense any more is worse than one at night. The same input gives the same plan.
/// </summary>
public static class PlanCalculator
{
    // The window is open until just before it closes.
    private static readonly Duration s_last = Duration.FromMinutes(1);

    /// <summary>The reminders of one session, in the plan's order; points for other kinds of session are left out.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="session">When the session is, and what kind.</param>
    /// <param name="quiet">The member's quiet hours; null for none.</param>
    /// <param name="now">The time of planning.</param>
    public static IReadOnlyList<PlannedReminder> Plan(ReminderPlan plan, SessionTime session, QuietClock? quiet, Instant now) =>
    [
        .. plan.Points.Index()
            .Where(slot => slot.Item.Kinds.Contains(session.Kind))
            .Select(slot => Of(slot.Index, slot.Item, session, quiet, now)),
    ];

    /// <summary>When one point of a session is due.</summary>
    public static Instant DueAt(ReminderPoint point, SessionTime session, QuietClock? quiet)
    {
        var (opens, last) = (session.Instant + point.Window.Opens, session.Instant + point.Window.Closes - s_last);
        var meant = Within(Meant(point.Timing, session), opens, last);
        return quiet is null ? meant : Within(quiet.Shift(meant, point.Quiet), opens, last);
    }

    /// <summary>
    /// When a point that still waits is due after quiet hours changed: never before now, and never in quiet hours where its
    /// window leaves a choice.
    /// </summary>
    public static Instant DueAgainAt(ReminderPoint point, SessionTime session, QuietClock? quiet, Instant now)
    {
        var due = DueAt(point, session, quiet);
        if (due > now || quiet is null)
        {
            return Instant.Max(due, now);
        }

        var meant = Instant.Max(DueAt(point, session, quiet: null), now);
        var after = quiet.Shift(meant, QuietRule.Later);
        return LatenessJudge.Judge(point, session.Instant, after) == Lateness.Closed ? meant : after;
    }

    private static PlannedReminder Of(int slot, ReminderPoint point, SessionTime session, QuietClock? quiet, Instant now)
    {
        var due = DueAt(point, session, quiet);
        return new PlannedReminder(slot, point, due.InZone(session.Zone).LocalDateTime, due, State(point, session, due, now));
    }

    private static PlannedState State(ReminderPoint point, SessionTime session, Instant due, Instant now)
    {
        if (due > now)
        {
            return PlannedState.Pending;
        }

        return LatenessJudge.Judge(point, session.Instant, now) == Lateness.Closed ? PlannedState.Skipped : PlannedState.Now;
    }

    private static Instant Meant(PointTiming timing, SessionTime session) => timing switch
    {
        ElapsedTiming elapsed => session.Instant + elapsed.Offset,
        CalendarTiming calendar => (session.Start.Date.PlusDays(calendar.Days) + (calendar.At ?? session.Start.TimeOfDay))
            .InZoneLeniently(session.Zone).ToInstant(),
        _ => throw new ArgumentOutOfRangeException(nameof(timing)),
    };

    private static Instant Within(Instant instant, Instant from, Instant to) => Instant.Max(from, Instant.Min(instant, to));
}
