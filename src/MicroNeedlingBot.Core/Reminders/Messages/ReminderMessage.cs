using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Reminders.Acts;
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

    /// <summary>One reminder's words, and the session that it is for.</summary>
    public static IReadOnlyList<Block> Words(SaidReminder said, Instant now, IDateTimeZoneProvider zones) =>
    [
        .. ReplyMarkdown.Parse(said.Words),
        About([said], now, zones),
    ];

    private static Reply Single(SaidReminder said, Instant now, IDateTimeZoneProvider zones) =>
        new([.. Words(said, now, zones), ReminderChoices.Under([said], now, zones)]);

    /// <summary>One choice, however many there are: the others follow one after the other.</summary>
    private static Reply Discreet(IReadOnlyList<SaidReminder> said) => new(
    [
        Paragraph.Of(said.Count == 1 ? Neutral : $"You have {said.Count} reminders from me."),
        ReminderChoices.Numbered([(said.Count == 1 ? "Show it" : "Show the first one", new ActOnReminder(ReminderAct.Read, said[0].Reminder.Id))]),
    ]);

    /// <summary>What was missed comes as one message, each with its own words.</summary>
    private static Reply Merged(IReadOnlyList<SaidReminder> said, Instant now, IDateTimeZoneProvider zones) => new(
    [
        .. said.Any(one => now - one.Reminder.DueAt > s_late) ? [Paragraph.Of("This was due earlier, and still holds:")] : (Block[])[],
        .. said.GroupBy(one => one.Reminder.Session.Id).SelectMany(session => OfSession([.. session], now, zones)),
        ReminderChoices.Under(said, now, zones),
    ]);

    private static IEnumerable<Block> OfSession(IReadOnlyList<SaidReminder> said, Instant now, IDateTimeZoneProvider zones) =>
    [
        About(said, now, zones),
        .. said.SelectMany(one => ReplyMarkdown.Parse(one.Words)),
    ];

    private static Note About(IReadOnlyList<SaidReminder> said, Instant now, IDateTimeZoneProvider zones) =>
        Note.Of(SessionWords.Runs("", said[0].Reminder.Session, now, zones, said.All(one => one.Point.Facts.Count == 0) ? "." : ". Source: the guide."));
}
