using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.Reminders.Acts;
using MicroNeedlingBot.Reminders.Dispatch;
using NodaTime;

namespace MicroNeedlingBot.Reminders.Plans;

/// <summary>What becomes of a point when its session moves.</summary>
internal enum MoveFate
{
    /// <summary>Its time lies ahead.</summary>
    Comes,

    /// <summary>Its time has passed, but it must be said: it never was, or it was in time and is late now.</summary>
    AtOnce,

    /// <summary>What was said already holds.</summary>
    AlreadySaid,

    /// <summary>It makes no sense any more.</summary>
    Past,
}

/// <summary>A point of a moved session.</summary>
internal sealed record MovedPoint(PlannedReminder Planned, MoveFate Fate, bool Late);

/// <summary>A snooze that waited when its session moved.</summary>
internal sealed record MovedSnooze(int Slot, ReminderPoint Point, Instant DueAt, bool Kept);

/// <summary>What moving a session does to its reminders: what the member is shown first is what is stored.</summary>
internal sealed record MovePlan(IReadOnlyList<MovedPoint> Points, IReadOnlyList<MovedSnooze> Snoozes)
{
    /// <summary>The reminders as they are to be stored. What was said and still holds is left alone.</summary>
    public IReadOnlyList<ReminderRow> Rows =>
    [
        .. Points.Where(point => point.Fate != MoveFate.AlreadySaid)
            .Select(point => new ReminderRow(point.Planned.Slot, point.Planned.DueAt, point.Fate == MoveFate.Past ? ReminderState.Skipped : ReminderState.Pending)),
        .. Snoozes.Where(snooze => snooze.Kept).Select(snooze => new ReminderRow(snooze.Slot, snooze.DueAt, ReminderState.Pending)),
    ];

    /// <summary>Judges each point and each snooze of a session that moves.</summary>
    /// <param name="plan">The session's plan.</param>
    /// <param name="planned">Its points at the new time.</param>
    /// <param name="from">The start that it had.</param>
    /// <param name="to">The start that it gets.</param>
    /// <param name="stored">Its reminders as they stand.</param>
    /// <param name="now">The time of moving.</param>
    /// <param name="earlier">What was said before the session moved the last times: their rows were planned anew since.</param>
    public static MovePlan Of(
        ReminderPlan plan, IReadOnlyList<PlannedReminder> planned, Instant from, Instant to, IReadOnlyList<StoredReminder> stored, Instant now, IReadOnlyList<StoredReminder>? earlier = null)
    {
        var said = stored
            .Where(row => row.State is ReminderState.Sending or ReminderState.Sent or ReminderState.Ambiguous)
            .ToDictionary(row => DueReminder.SlotOf(row.Id));
        var points = planned
            .Select(point => Of(point, said.TryGetValue(point.Slot, out var row) ? row : null, from, to, now))
            .Select(point => point.Fate is MoveFate.AtOnce or MoveFate.Past && !said.ContainsKey(point.Planned.Slot) && WasSaid(earlier ?? [], point.Planned, to)
                ? point with { Fate = MoveFate.AlreadySaid }
                : point)
            // Whoever did it need not hear that it is late.
            .Select(point => point.Fate == MoveFate.AtOnce && DoneActs.IsDone(stored, point.Planned.Slot) ? point with { Fate = MoveFate.AlreadySaid } : point)
            .ToList();
        return new MovePlan(points, [.. stored.Where(IsWaitingSnooze).Select(row => Snooze(plan, row, to, points)).OfType<MovedSnooze>()]);
    }

    private static MovedPoint Of(PlannedReminder planned, StoredReminder? said, Instant from, Instant to, Instant now)
    {
        var late = LatenessJudge.Judge(planned.Point, to, now) == Lateness.Late;
        var fate = planned.State switch
        {
            PlannedState.Pending => MoveFate.Comes,
            PlannedState.Now when said is null => MoveFate.AtOnce,
            // Moved to the time that it has, nothing about it is new.
            PlannedState.Now when late && planned.DueAt != said.DueAt && LatenessJudge.Judge(planned.Point, from, said.At) == Lateness.InTime => MoveFate.AtOnce,
            _ => said is null ? MoveFate.Past : MoveFate.AlreadySaid,
        };
        return new MovedPoint(planned, fate, late);
    }

    /// <summary>A session that is moved there and back: what was said for the time that it has again holds again.</summary>
    private static bool WasSaid(IReadOnlyList<StoredReminder> earlier, PlannedReminder planned, Instant to) => earlier.Any(row =>
        DueReminder.SlotOf(row.Id) == planned.Slot && row.At >= planned.DueAt && LatenessJudge.Judge(planned.Point, to, row.At) != Lateness.Closed);

    private static bool IsWaitingSnooze(StoredReminder row) =>
        DueReminder.SlotOf(row.Id) >= DueReminder.FirstSnoozeSlot && row.State is ReminderState.Pending or ReminderState.Claimed or ReminderState.Held;

    /// <summary>A snooze is kept at the time that was asked for, as long as it comes behind its point and makes sense then.</summary>
    private static MovedSnooze? Snooze(ReminderPlan plan, StoredReminder row, Instant to, List<MovedPoint> points)
    {
        var slot = DueReminder.SlotOf(row.Id);
        if (plan.Points.ElementAtOrDefault(DueReminder.PointOf(slot)) is not { } point)
        {
            return null;
        }

        var own = points.Find(one => one.Planned.Slot == DueReminder.PointOf(slot));
        var kept = own is { Fate: MoveFate.Comes or MoveFate.AlreadySaid } && row.DueAt > own.Planned.DueAt
            && LatenessJudge.Judge(point, to, row.DueAt) != Lateness.Closed;
        return new MovedSnooze(slot, point, row.DueAt, kept);
    }
}
