using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Reminders.Acts;
using MicroNeedlingBot.Reminders.Dispatch;
using MicroNeedlingBot.Reminders.Plans;
using NodaTime;

namespace MicroNeedlingBot.Reminders.Messages;

/// <summary>The message of one or more reminders of one member.</summary>
internal static class ReminderMessage
{
    /// <summary>What a lock screen may show in discreet mode: no word of health.</summary>
    private const string Neutral = "You have a reminder from me.";

    private static readonly Duration s_late = Duration.FromMinutes(1);

    public static Reply Of(IReadOnlyList<SaidReminder> said, Instant now, IDateTimeZoneProvider zones)
    {
        var first = said[0].Reminder;
        return first.Member.Discreet ? Discreet(said)
            : said.Count == 1 ? Single(said[0], now, zones)
            : Merged(said, now, zones);
    }

    /// <summary>One reminder with all that can be done about it.</summary>
    public static Reply Single(SaidReminder said, Instant now, IDateTimeZoneProvider zones) => new(
    [
        .. ReplyMarkdown.Parse(said.Words),
        new Note($"{SessionWords.Line(said.Reminder.Session, now, zones)}.{Source(said.Point)}"),
        new ChoiceList("", [.. Choices(said)]),
    ]);

    private static Reply Discreet(IReadOnlyList<SaidReminder> said) => new(
    [
        Paragraph.Of(said.Count == 1 ? Neutral : $"You have {said.Count} reminders from me."),
        new ChoiceList("", [.. said.Select((one, at) => new Choice(at + 1, said.Count == 1 ? "Show it" : $"Show number {at + 1}", new ActOnReminder(ReminderAct.Read, one.Reminder.Id)))]),
    ]);

    /// <summary>What was missed comes as one message, each with its own words.</summary>
    private static Reply Merged(IReadOnlyList<SaidReminder> said, Instant now, IDateTimeZoneProvider zones) => new(
    [
        .. said.Any(one => now - one.Reminder.DueAt > s_late) ? [Paragraph.Of("This was due earlier, and still holds:")] : (Block[])[],
        .. said.GroupBy(one => one.Reminder.Session.Id).SelectMany(session => OfSession([.. session], now, zones)),
        new ChoiceList("", [.. MergedChoices(said).Select((choice, at) => new Choice(at + 1, choice.Text, choice.Action))]),
    ]);

    private static IEnumerable<(string Text, ChoiceAction Action)> MergedChoices(IReadOnlyList<SaidReminder> said) =>
    [
        .. said.Where(one => one.Point.Why is not null).DistinctBy(one => one.Point.Why, StringComparer.Ordinal).Select(one => ($"Why? ({one.Point.Title})", (ChoiceAction)new ShowEntry(one.Point.Why!))),
        ("See what comes next", new SayText("/reminders")),
        ("Stop all reminders", new SayText("/reminders stop")),
    ];

    private static IEnumerable<Block> OfSession(IReadOnlyList<SaidReminder> said, Instant now, IDateTimeZoneProvider zones) =>
    [
        new Note($"{SessionWords.Line(said[0].Reminder.Session, now, zones)}."),
        .. said.SelectMany(one => ReplyMarkdown.Parse(one.Words)),
    ];

    private static IEnumerable<Choice> Choices(SaidReminder said)
    {
        var id = said.Reminder.Id;
        List<(string Text, ChoiceAction Action)> choices =
        [
            ("Done", new ActOnReminder(ReminderAct.Done, id)),
            ("Again in 1 hour", new ActOnReminder(ReminderAct.SnoozeHour, id)),
            ("This evening", new ActOnReminder(ReminderAct.SnoozeEvening, id)),
            ("Tomorrow", new ActOnReminder(ReminderAct.SnoozeTomorrow, id)),
        ];
        if (said.Point.Why is { } entry)
        {
            choices.Add(("Why?", new ShowEntry(entry)));
        }

        if (said.Point.OffersNext)
        {
            choices.Add(("Register the next session", new SayText($"/session next {DueReminder.SessionOf(id)}")));
        }

        choices.Add(("Stop all reminders", new SayText("/reminders stop")));
        return choices.Select((choice, at) => new Choice(at + 1, choice.Text, choice.Action));
    }

    private static string Source(ReminderPoint point) =>
        point.Facts.Count == 0 ? "" : " Source: the guide.";
}
