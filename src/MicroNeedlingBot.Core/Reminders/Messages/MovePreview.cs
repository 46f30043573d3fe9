using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Reminders.Plans;
using NodaTime;

namespace MicroNeedlingBot.Reminders.Messages;

/// <summary>Says what moving a session does, before it is done.</summary>
internal static class MovePreview
{
    /// <summary>How many reminders come, are said at once, were said and are over: "7 reminders move with it, 1 comes at once:".</summary>
    public static string Counts(MovePlan moves)
    {
        int Of(MoveFate fate) => moves.Points.Count(point => point.Fate == fate);
        var (kept, gone) = (moves.Snoozes.Count(snooze => snooze.Kept), moves.Snoozes.Count(snooze => !snooze.Kept));
        List<string> parts =
        [
            Of(MoveFate.Comes) is 1 ? "1 reminder moves with it" : $"{Of(MoveFate.Comes)} reminders move with it",
            .. Part(Of(MoveFate.AtOnce), "comes at once", "come at once"),
            .. Part(Of(MoveFate.AlreadySaid), "was sent already", "were sent already"),
            .. Part(Of(MoveFate.Past), "is already past", "are already past"),
            .. Part(kept, "that you asked for again stays", "that you asked for again stay"),
            .. Part(gone, "that you asked for again goes", "that you asked for again go"),
        ];
        return string.Join(", ", parts) + ":";
    }

    /// <summary>A line for each reminder, by time.</summary>
    public static PointList Lines(MovePlan moves, DateTimeZone zone)
    {
        var points = moves.Points.Select(point => (point.Planned.DueAt, Text: Line(point, zone)));
        var snoozes = moves.Snoozes.Select(snooze => (snooze.DueAt, Text: Line(snooze, zone)));
        return new PointList([.. points.Concat(snoozes).OrderBy(line => line.DueAt).Select(line => (IReadOnlyList<Run>)[new Run(line.Text)])], Numbered: false);
    }

    private static IEnumerable<string> Part(int count, string one, string several) =>
        count == 0 ? [] : [$"{count} {(count == 1 ? one : several)}"];

    private static string Line(MovedPoint moved, DateTimeZone zone) => moved.Fate switch
    {
        MoveFate.AtOnce when moved.Late => $"at once, because it is late then: {SessionWords.Topic(moved.Planned.Point)}",
        MoveFate.AlreadySaid => $"already sent: {SessionWords.Topic(moved.Planned.Point)}",
        _ => SessionWords.Line(moved.Planned, zone),
    };

    private static string Line(MovedSnooze snooze, DateTimeZone zone)
    {
        var when = MomentWords.Day(snooze.DueAt.InZone(zone));
        return snooze.Kept ? $"{when}: {SessionWords.Topic(snooze.Point)} (again)" : $"not sent again on {when}: {SessionWords.Topic(snooze.Point)}";
    }
}
