using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Reminders.Plans;
using NodaTime;
using NodaTime.Text;

namespace MicroNeedlingBot.Verbs;

/// <summary>What <c>plan --json</c> says about one reminder.</summary>
internal sealed record PlannedLine(string Point, string Local, string Instant, string Text, IReadOnlyList<string> Facts, string State)
{
    private static readonly LocalDateTimePattern s_local = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    /// <summary>The line of one reminder.</summary>
    /// <param name="reminder">The reminder.</param>
    /// <param name="start">When its session starts.</param>
    /// <param name="now">When the session is registered.</param>
    public static PlannedLine Of(PlannedReminder reminder, Instant start, Instant now) => new(
        reminder.Point.Id,
        s_local.Format(reminder.Local),
        InstantPattern.General.Format(reminder.DueAt),
        Words(reminder, start, now),
        reminder.Point.Facts,
        reminder.State switch
        {
            PlannedState.Pending => "pending",
            PlannedState.Now => "now",
            _ => "skipped",
        });

    /// <summary>What will be said; of a skipped one, what would have been.</summary>
    private static string Words(PlannedReminder reminder, Instant start, Instant now)
    {
        var said = LatenessJudge.Words(reminder.Point, start, NodaTime.Instant.Max(now, reminder.DueAt)) ?? reminder.Point.Text;
        return PlainText.Of(new Reply(ReplyMarkdown.Parse(said)));
    }
}
