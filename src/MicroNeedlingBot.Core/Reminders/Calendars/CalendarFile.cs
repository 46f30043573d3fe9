using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Reminders.Plans;
using NodaTime;

namespace MicroNeedlingBot.Reminders.Calendars;

/// <summary>
/// A session's plan as an iCalendar file (RFC 5545): a copy that rings without the bot. Its events keep their ids, so that
/// a file of the moved session replaces those of the first.
/// </summary>
public static class CalendarFile
{
    /// <summary>The file's text: the session and each reminder that lies ahead. In UTC, so that no calendar needs our zones.</summary>
    /// <param name="session">The session.</param>
    /// <param name="start">The instant of its start.</param>
    /// <param name="reminders">Its reminders; those that are past or skipped are left out.</param>
    /// <param name="discreet">Whether the texts keep health out of what others may read.</param>
    /// <param name="now">When the file is made.</param>
    public static string Write(Session session, Instant start, IReadOnlyList<PlannedReminder> reminders, bool discreet, Instant now)
    {
        var lines = new CalendarLines();
        lines.Add("BEGIN", "VCALENDAR");
        lines.Add("VERSION", "2.0");
        lines.Add("PRODID", "-//Session reminders//Plan//EN");
        lines.Add("CALSCALE", "GREGORIAN");
        AddEvent(lines, session, name: 0, start, discreet ? "Appointment" : Title(session), description: null, now);
        foreach (var reminder in reminders.Where(reminder => reminder.State == PlannedState.Pending))
        {
            var words = LatenessJudge.Words(reminder.Point, start, reminder.DueAt) ?? reminder.Point.Text;
            AddEvent(
                lines,
                session,
                reminder.Slot + 1,
                reminder.DueAt,
                discreet ? "Reminder" : $"Reminder: {Title(session)}",
                discreet ? "There is a message for you in the chat." : PlainText.Of(new Reply(ReplyMarkdown.Parse(words))),
                now);
        }

        lines.Add("END", "VCALENDAR");
        return lines.ToString();
    }

    private static void AddEvent(CalendarLines lines, Session session, int name, Instant at, string summary, string? description, Instant now)
    {
        lines.Add("BEGIN", "VEVENT");
        // A point's number and not its name: ids are read too.
        lines.Add("UID", FormattableString.Invariant($"session-{session.Id}-{name}@session-reminders"));
        lines.AddInstant("DTSTAMP", now);
        lines.Add("SEQUENCE", FormattableString.Invariant($"{session.PlanEpoch}"));
        lines.AddInstant("DTSTART", at);
        lines.AddText("SUMMARY", summary);
        if (description is not null)
        {
            lines.AddText("DESCRIPTION", description);
        }

        lines.Add("TRANSP", "TRANSPARENT");
        lines.Add("BEGIN", "VALARM");
        lines.Add("ACTION", "DISPLAY");
        lines.AddText("DESCRIPTION", summary);
        lines.Add("TRIGGER", "PT0S");
        lines.Add("END", "VALARM");
        lines.Add("END", "VEVENT");
    }

    private static string Title(Session session) =>
        string.IsNullOrWhiteSpace(session.Title) ? "Microneedling session" : VisibleText.Of(session.Title).Trim();
}
