using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Reminders.Acts;
using MicroNeedlingBot.Reminders.Dispatch;
using MicroNeedlingBot.Reminders.Plans;
using NodaTime;

namespace MicroNeedlingBot.Reminders.Messages;

/// <summary>What can be done about the reminders of one message.</summary>
internal static class ReminderChoices
{
    /// <summary>The choices under a message that says what it is about.</summary>
    public static ChoiceList Under(IReadOnlyList<SaidReminder> said, Instant now, IDateTimeZoneProvider zones) => Numbered(
    [
        Done(said),
        .. Snoozes(said, now, zones),
        .. Explain(said),
        .. said.Count > 1 ? [("See what comes next", new SayText("/reminders"))] : ((string, ChoiceAction)[])[],
        Stop,
    ]);

    /// <summary>
    /// The choices under one that was asked for in discreet mode. Who reads several types one number after the other: those
    /// that change something stand last.
    /// </summary>
    public static ChoiceList WhenRead(SaidReminder said, IReadOnlyList<(string Text, ChoiceAction Action)> next, Instant now, IDateTimeZoneProvider zones) => Numbered(
    [
        .. next,
        Done([said]),
        .. Explain([said]),
        .. Snoozes([said], now, zones),
        Stop,
    ]);

    /// <summary>Why, and the next session.</summary>
    public static IEnumerable<(string Text, ChoiceAction Action)> Explain(IReadOnlyList<SaidReminder> said) =>
    [
        .. said.Where(one => one.Point.Why is not null)
            .DistinctBy(one => one.Point.Why, StringComparer.Ordinal)
            .Select(one => (said.Count == 1 ? "Why?" : $"Why? ({one.Point.Title})", (ChoiceAction)new ShowEntry(one.Point.Why!))),
        .. said.Where(one => one.Point.OffersNext)
            .Take(1)
            .Select(one => ("Register the next session", (ChoiceAction)new SayText($"/session next #{DueReminder.SessionOf(one.Reminder.Id)}"))),
    ];

    /// <summary>Choices numbered from 1.</summary>
    public static ChoiceList Numbered(IEnumerable<(string Text, ChoiceAction Action)> choices) =>
        new("", [.. choices.Select((choice, at) => new Choice(at + 1, choice.Text, choice.Action))]);

    private static (string Text, ChoiceAction Action) Stop => ("Stop all reminders", new SayText("/reminders stop"));

    private static (string Text, ChoiceAction Action) Done(IReadOnlyList<SaidReminder> said) => ("Done", Act(ReminderAct.Done, said));

    /// <summary>Only those that still make sense for all of them.</summary>
    private static IEnumerable<(string Text, ChoiceAction Action)> Snoozes(IReadOnlyList<SaidReminder> said, Instant now, IDateTimeZoneProvider zones)
    {
        var zone = SnoozeTime.Zone(said[0].Reminder.Member, said[0].Reminder.Session, zones);
        return new[] { ReminderAct.SnoozeHour, ReminderAct.SnoozeEvening, ReminderAct.SnoozeTomorrow }
            .Where(act => said.All(one => Fits(one, SnoozeTime.Of(act, now, zone).ToInstant(), zones)))
            .Select(act => (SnoozeTime.Words(act, now, zone), (ChoiceAction)Act(act, said)));
    }

    private static bool Fits(SaidReminder said, Instant again, IDateTimeZoneProvider zones) =>
        said.Reminder.Session.Status == SessionStatus.Open
        && LatenessJudge.Judge(said.Point, SessionTime.Of(said.Reminder.Session, zones).Instant, again) != Lateness.Closed;

    private static ActOnReminder Act(ReminderAct act, IReadOnlyList<SaidReminder> said) =>
        new(act, said[0].Reminder.Id) { Also = said.Count == 1 ? null : [.. said.Skip(1).Select(one => one.Reminder.Id)] };
}
