using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.Reminders.Dispatch;
using MicroNeedlingBot.Reminders.Plans;
using NodaTime;

namespace MicroNeedlingBot.Reminders.Messages;

/// <summary>What became of a reminder, or when it comes, in a line of a list.</summary>
internal static class ReminderLine
{
    /// <summary>The line, on the clock of a zone that the list names.</summary>
    public static string Of(StoredReminder row, ReminderPlan plan, DateTimeZone zone)
    {
        string Time(Instant instant) => MomentWords.Day(instant.InZone(zone));
        var slot = DueReminder.SlotOf(row.Id);
        var point = plan.Points.ElementAtOrDefault(DueReminder.PointOf(slot));
        var topic = (point is null ? "reminder" : SessionWords.Topic(point)) + (slot >= DueReminder.FirstSnoozeSlot ? " (again)" : "");
        return row.State switch
        {
            ReminderState.Sent => $"{(row.InChat ? "said in our chat" : "sent")} {Time(row.At)}{(row.DoneAt is null ? "" : ", done")}: {topic}",
            ReminderState.Sending => $"being sent: {topic}",
            ReminderState.Ambiguous => $"sent, but the platform did not confirm it: {topic}",
            ReminderState.Failed => $"could not be delivered: {topic}",
            ReminderState.Skipped => $"left out, its time was over: {topic}",
            ReminderState.Held => $"held back until I can send it: {topic}",
            _ => $"{Time(row.DueAt)}: {topic}",
        };
    }
}
