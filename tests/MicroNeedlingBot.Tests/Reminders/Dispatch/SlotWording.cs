using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Reminders.Dispatch;
using NodaTime;

namespace MicroNeedlingBot.Tests.Reminders.Dispatch;

/// <summary>Says the slots of what is due: <c>1+2</c>.</summary>
internal sealed class SlotWording : IReminderWording
{
    /// <summary>The verdict on a reminder.</summary>
    public Func<DueReminder, Instant, ReminderVerdict> Judge { get; set; } = static (_, _) => ReminderVerdict.Send;

    public ValueTask<WordedReminders> WordAsync(IReadOnlyList<DueReminder> due, Instant now, CancellationToken cancel)
    {
        List<ReminderVerdict> verdicts = [.. due.Select(reminder => Judge(reminder, now))];
        var said = due.Zip(verdicts).Where(pair => pair.Second == ReminderVerdict.Send).Select(pair => pair.First.Slot);
        return new(new WordedReminders(verdicts, Reply.Of(string.Join('+', said))));
    }
}
