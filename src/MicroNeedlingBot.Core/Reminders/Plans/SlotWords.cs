using MicroNeedlingBot.Reminders.Dispatch;
using NodaTime;

namespace MicroNeedlingBot.Reminders.Plans;

/// <summary>The words of a reminder by its slot: a member who asks for a timely one again did nothing too late.</summary>
internal static class SlotWords
{
    /// <summary>The words at a moment, Markdown; null when it must not be said any more.</summary>
    public static string? Of(ReminderPoint point, int slot, Instant start, Instant moment) => LatenessJudge.Judge(point, start, moment) switch
    {
        Lateness.Closed => null,
        _ when slot is >= DueReminder.FirstSnoozeSlot and < DueReminder.FirstLateSnoozeSlot => point.Text,
        _ => LatenessJudge.Words(point, start, moment),
    };
}
