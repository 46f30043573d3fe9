using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Chat.Dialogues;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.Reminders.Acts;
using MicroNeedlingBot.Reminders.Dispatch;
using MicroNeedlingBot.Reminders.Mentions;
using MicroNeedlingBot.Reminders.Messages;
using NodaTime;

namespace MicroNeedlingBot.Reminders.Commands;

/// <summary>What comes next, what became of the last ones, and how reminders come.</summary>
internal static class ReminderPages
{
    private const int MostShown = 8;
    private const int MostCounted = 2_000;

    private static readonly IDateTimeZoneProvider s_zones = DateTimeZoneProviders.Tzdb;

    public static async ValueTask<Turn> ShowAsync(Request request, Caller caller)
    {
        var (id, cancel) = (caller.Member.Id, request.Cancel);
        var all = await caller.State.Reminders.NextAsync(id, MostCounted, cancel);
        var next = await LinesAsync([.. all.Take(MostShown)], request, caller);
        var last = await LinesAsync(await caller.State.Reminders.LastAsync(id, MostShown, cancel), request, caller);
        var clock = next.Elsewhere || last.Elsewhere ? $", by your clock ({caller.Member.Zone})" : "";
        return request.End(new Reply(
        [
            Paragraph.Of(all.Count == 0 ? "Nothing is planned. /session add registers a session." : $"What comes next{clock}:"),
            .. next.Blocks,
            .. all.Count > MostShown ? [Paragraph.Of($"And {all.Count - MostShown} more: /session show lists all of one session.")] : (Block[])[],
            .. last.Blocks.Count == 0 ? [] : (Block[])[Paragraph.Of($"What became of the last ones{clock}:")],
            .. last.Blocks,
            Note.Of(Settings(caller, await caller.State.MentionPlaces.OfAsync(caller.Account, cancel))),
            .. await UnreadAsync(request, caller),
        ]));
    }

    private static async ValueTask<IReadOnlyList<Block>> UnreadAsync(Request request, Caller caller)
    {
        var unread = await UnreadReminders.OfAsync(caller, request.Cancel);
        return unread.Count == 0 ? []
            : [ReminderChoices.Numbered([(unread.Count == 1 ? "Show the one that you have not read" : $"Show the {unread.Count} that you have not read, one after the other", new ActOnReminder(ReminderAct.Read, unread[0].Id))])];
    }

    /// <summary>Lines on the member's own clock, and whether a session among them has another.</summary>
    private static async ValueTask<(IReadOnlyList<Block> Blocks, bool Elsewhere)> LinesAsync(IReadOnlyList<StoredReminder> rows, Request request, Caller caller)
    {
        var (lines, elsewhere) = (new List<IReadOnlyList<Run>>(), false);
        foreach (var row in rows)
        {
            if (await caller.State.Sessions.FindAsync(caller.Member.Id, DueReminder.SessionOf(row.Id), request.Cancel) is { } session)
            {
                var plan = await caller.State.Plans.FindAsync(session.PlanVersion, request.Cancel) ?? request.Content.Plan!;
                var zone = SnoozeTime.Zone(caller.Member, session, s_zones);
                elsewhere |= !string.Equals(zone.Id, session.Zone, StringComparison.Ordinal);
                lines.Add([.. ReminderLine.Of(row, plan, zone, caller.Now), new Run($" – {SessionWords.Name(session)}")]);
            }
        }

        return (lines.Count == 0 ? [] : [new PointList(lines, Numbered: false)], elsewhere);
    }

    private static IReadOnlyList<Run> Settings(Caller caller, MentionPlace? chosen)
    {
        var member = caller.Member;
        var quiet = member.Quiet is { } hours ? $"quiet {MomentWords.Clock(hours.From)} to {MomentWords.Clock(hours.To)}" : "no quiet hours";
        return
        [
            new Run($"Time zone {member.Zone ?? "not known yet (/timezone)"}; {quiet}; discreet mode {(member.Discreet ? "on" : "off")}; "),
            .. Pause(caller),
            new Run($"{ReachCommand.Setting(chosen)}{(caller.Account.Reachable ? "" : "; the last message to you did not arrive (/reminders reach)")}."),
        ];
    }

    private static IReadOnlyList<Run> Pause(Caller caller) =>
        caller.Member.PausedUntil is not { } until || until <= caller.Now ? [new Run("not paused")]
        : until == Instant.MaxValue ? [new Run("paused until /reminders resume")]
        : [new Run("paused until "), .. MomentWords.FullRuns(until.InZone(s_zones.GetZoneOrNull(caller.Member.Zone ?? "UTC") ?? DateTimeZone.Utc), caller.Now)];
}
