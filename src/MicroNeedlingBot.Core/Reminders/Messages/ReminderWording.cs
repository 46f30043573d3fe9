using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Reminders.Dispatch;
using MicroNeedlingBot.Reminders.Plans;
using NodaTime;

namespace MicroNeedlingBot.Reminders.Messages;

/// <summary>Puts due reminders into words: each point's own text, its late words when it is late, nothing once it is over.</summary>
/// <param name="plans">Finds the plans of sessions.</param>
/// <param name="zones">The zones of sessions.</param>
public sealed class ReminderWording(IPlanSource plans, IDateTimeZoneProvider zones) : IReminderWording
{
    /// <inheritdoc/>
    public async ValueTask<WordedReminders> WordAsync(IReadOnlyList<DueReminder> due, Instant now, CancellationToken cancel)
    {
        var said = new List<(ReminderVerdict Verdict, SaidReminder? Words)>();
        foreach (var reminder in due)
        {
            said.Add(await SayAsync(reminder, now, cancel));
        }

        var spoken = said.Select(one => one.Words).OfType<SaidReminder>().ToList();
        return new WordedReminders(
            [.. said.Select(one => one.Verdict)],
            spoken.Count == 0 ? Reply.Silence : ReminderMessage.Of(spoken, now, zones));
    }

    /// <summary>
    /// What a reminder says now; nothing when it must not be said any more. Where the session's zone or plan can't be
    /// found just now (an older program on a newer database), it is held: that is no reason to lose it.
    /// </summary>
    private async ValueTask<(ReminderVerdict Verdict, SaidReminder? Words)> SayAsync(DueReminder reminder, Instant now, CancellationToken cancel)
    {
        if (reminder.Session.Status != SessionStatus.Open)
        {
            return (ReminderVerdict.Skip, null);
        }

        if (zones.GetZoneOrNull(reminder.Session.Zone) is null
            || await plans.FindAsync(reminder.Session.PlanVersion, cancel) is not { } plan
            || plan.Points.ElementAtOrDefault(DueReminder.PointOf(reminder.Slot)) is not { } point)
        {
            return (ReminderVerdict.Hold, null);
        }

        return SlotWords.Of(point, reminder.Slot, SessionTime.Of(reminder.Session, zones).Instant, now) is { } words
            ? (ReminderVerdict.Send, new SaidReminder(reminder, point, words))
            : (ReminderVerdict.Skip, null);
    }
}

/// <summary>A reminder with the words that it has now.</summary>
/// <param name="Reminder">The reminder.</param>
/// <param name="Point">Its point.</param>
/// <param name="Words">Markdown.</param>
internal sealed record SaidReminder(DueReminder Reminder, ReminderPoint Point, string Words);
