using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.Reminders.Dispatch;
using MicroNeedlingBot.Reminders.Plans;
using NodaTime;

namespace MicroNeedlingBot.Reminders.Messages;

/// <summary>What became of a reminder, or when it comes, in a line of a list.</summary>
internal static class ReminderLine
{
    /// <summary>The line, on the clock of a zone that the list names.</summary>
    public static IReadOnlyList<Run> Of(StoredReminder row, ReminderPlan plan, DateTimeZone zone, Instant now)
    {
        Run Time(Instant instant) => new(MomentWords.Day(instant.InZone(zone))) { At = instant };
        var slot = DueReminder.SlotOf(row.Id);
        var point = plan.Points.ElementAtOrDefault(DueReminder.PointOf(slot));
        var topic = (point is null ? "reminder" : SessionWords.Topic(point)) + (slot >= DueReminder.FirstSnoozeSlot ? " (again)" : "");
        return row.State switch
        {
            ReminderState.Sent => [new Run(row.InChat ? "said in our chat " : "sent "), Time(row.At), new Run($"{(row.DoneAt is null ? "" : ", done")}: {topic}")],
            ReminderState.Sending => [new Run($"being sent: {topic}")],
            ReminderState.Ambiguous => [new Run($"sent, but the platform did not confirm it: {topic}")],
            ReminderState.Failed => [new Run($"could not be delivered: {topic}")],
            ReminderState.Skipped => [new Run($"left out, its time was over: {topic}")],
            ReminderState.Held => [new Run($"held back until I can send it: {topic}")],
            _ when row.DueAt <= now => [new Run($"due, it comes in a moment: {topic}")],
            _ => [Time(row.DueAt), new Run($": {topic}")],
        };
    }
}
