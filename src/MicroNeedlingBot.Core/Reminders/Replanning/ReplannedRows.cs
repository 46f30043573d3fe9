using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.Reminders.Dispatch;
using MicroNeedlingBot.Reminders.Plans;
using NodaTime;

namespace MicroNeedlingBot.Reminders.Replanning;

/// <summary>
/// What becomes of a session's reminders when its plan or its clock changed. What was said is not said again, whatever its
/// new time; what was asked to be said again stays as it was asked for; only what waits is put on the clock anew.
/// </summary>
/// <param name="plan">The plan, on the slots that the session has.</param>
/// <param name="time">When the session is now.</param>
/// <param name="quiet">The member's quiet hours; null for none.</param>
/// <param name="now">The time of planning.</param>
internal sealed class ReplannedRows(ReminderPlan plan, SessionTime time, QuietClock? quiet, Instant now)
{
    /// <summary>The rows to write; those that are left out stay as they are.</summary>
    public IReadOnlyList<ChangedRow> Of(IReadOnlyList<StoredReminder> stored)
    {
        var standing = stored.ToDictionary(row => DueReminder.SlotOf(row.Id));
        var planned = PlanCalculator.Plan(plan, time, quiet, now).ToDictionary(point => point.Slot);
        return
        [
            .. planned.Values.Select(point => Next(point, standing.GetValueOrDefault(point.Slot))).OfType<ChangedRow>(),
            .. standing.Where(row => row.Key < DueReminder.FirstSnoozeSlot && !planned.ContainsKey(row.Key) && IsWaiting(row.Value)).Select(row => Dropped(row.Key, row.Value)),
        ];
    }

    private ChangedRow? Next(PlannedReminder point, StoredReminder? row) => row?.State switch
    {
        // Cancelled: an earlier change of plan took it away.
        null or ReminderState.Cancelled => new ChangedRow(Row(point), point.State == PlannedState.Skipped ? RowChange.Same : RowChange.Added),
        ReminderState.Pending or ReminderState.Claimed => new ChangedRow(Row(point), point.DueAt == row.DueAt ? RowChange.Same : RowChange.Moved),
        // It was due, and isn't any more.
        ReminderState.Held or ReminderState.Skipped when point.State == PlannedState.Pending => new ChangedRow(Row(point), RowChange.Moved),
        _ => null,
    };

    private ReminderRow Row(PlannedReminder point) => point.State switch
    {
        PlannedState.Pending => new ReminderRow(point.Slot, point.DueAt, ReminderState.Pending),
        PlannedState.Now => new ReminderRow(point.Slot, Awake(point), ReminderState.Pending),
        _ => new ReminderRow(point.Slot, point.DueAt, ReminderState.Skipped),
    };

    /// <summary>What is to be said at once waits for the end of the night, unless it would make no sense by then.</summary>
    private Instant Awake(PlannedReminder point) =>
        quiet?.IsQuiet(now) == true && point.Point.Quiet != QuietRule.Keep && quiet.Shift(now, QuietRule.Later) is var later
        && LatenessJudge.Judge(point.Point, time.Instant, later) != Lateness.Closed
            ? later
            : point.DueAt;

    private static bool IsWaiting(StoredReminder row) => row.State is ReminderState.Pending or ReminderState.Claimed or ReminderState.Held;

    private static ChangedRow Dropped(int slot, StoredReminder row) => new(new ReminderRow(slot, row.DueAt, ReminderState.Cancelled), RowChange.Dropped);
}
