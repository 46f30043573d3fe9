using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Chat.Dialogues;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.Reminders.Dispatch;
using MicroNeedlingBot.Reminders.Messages;
using NodaTime;

namespace MicroNeedlingBot.Reminders.Commands;

/// <summary>What comes next, what became of the last ones, and how reminders come.</summary>
internal static class ReminderPages
{
    private const int MostShown = 8;

    public static async ValueTask<Turn> ShowAsync(Request request, Caller caller)
    {
        var (id, cancel) = (caller.Member.Id, request.Cancel);
        var next = await caller.State.Reminders.NextAsync(id, MostShown, cancel);
        var last = await caller.State.Reminders.LastAsync(id, MostShown, cancel);
        return request.End(new Reply(
        [
            next.Count == 0 ? Paragraph.Of("Nothing is due. /session add registers a session.") : Paragraph.Of("What comes next:"),
            .. await LinesAsync(next, request, caller),
            .. last.Count == 0 ? [] : (Block[])[Paragraph.Of("What became of the last ones:")],
            .. await LinesAsync(last, request, caller),
            new Note(Settings(caller)),
        ]));
    }

    private static async ValueTask<IReadOnlyList<Block>> LinesAsync(IReadOnlyList<StoredReminder> rows, Request request, Caller caller)
    {
        var lines = new List<IReadOnlyList<Run>>();
        foreach (var row in rows)
        {
            if (await caller.State.Sessions.FindAsync(caller.Member.Id, DueReminder.SessionOf(row.Id), request.Cancel) is { } session)
            {
                var plan = await caller.State.Plans.FindAsync(session.PlanVersion, request.Cancel) ?? request.Content.Plan!;
                lines.Add([.. SessionPages.Line(row, session, plan), new Run($" – {SessionWords.Name(session)}")]);
            }
        }

        return lines.Count == 0 ? [] : [new PointList(lines, Numbered: false)];
    }

    private static string Settings(Caller caller)
    {
        var member = caller.Member;
        var quiet = member.Quiet is { } hours ? $"quiet {MomentWords.Clock(hours.From)} to {MomentWords.Clock(hours.To)}" : "no quiet hours";
        var pause = member.PausedUntil is not { } until || until <= caller.Now ? "not paused"
            : until == Instant.MaxValue ? "paused until /reminders resume"
            : $"paused until {MomentWords.Full(until.InZone(DateTimeZoneProviders.Tzdb.GetZoneOrNull(member.Zone ?? "UTC") ?? DateTimeZone.Utc), caller.Now)}";
        return $"Time zone {member.Zone ?? "not known yet (/timezone)"}; {quiet}; discreet mode {(member.Discreet ? "on" : "off")}; {pause}{(caller.Account.Reachable ? "" : "; the last message to you did not arrive")}.";
    }
}
