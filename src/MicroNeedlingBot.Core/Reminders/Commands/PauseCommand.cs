using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Chat.Dialogues;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Reminders.Dispatch;
using MicroNeedlingBot.Reminders.Messages;
using MicroNeedlingBot.Reminders.Plans;
using MicroNeedlingBot.Reminders.TimePhrases;
using NodaTime;

namespace MicroNeedlingBot.Reminders.Commands;

/// <summary><c>/reminders pause</c> and <c>/reminders resume</c>.</summary>
internal static class PauseCommand
{
    private static readonly IDateTimeZoneProvider s_zones = DateTimeZoneProviders.Tzdb;

    public static async ValueTask<Turn> PauseAsync(Request request, Caller caller, string? typed)
    {
        if (typed is null)
        {
            return await PauseAsync(request, caller, Instant.MaxValue, [new Run("Paused. Nothing is sent until you type /reminders resume; what is due then and still makes sense comes at once.")]);
        }

        if (caller.Member.Zone is not { } known || s_zones.GetZoneOrNull(known) is not { } zone)
        {
            return request.End(Reply.Of("I need your time zone for that: type /timezone and a city. Nothing was changed. Without a time, /reminders pause holds until /reminders resume."));
        }

        var reading = PauseText.Read(typed, caller.Now, zone);
        if (reading is not { Outcome: TimeOutcome.Ok, When: { } until })
        {
            return request.End(Reply.Of($"{reading.Message} Nothing was changed. Such as: /reminders pause friday, or /reminders pause 3 days. Without a time it holds until /reminders resume."));
        }

        return SessionLimits.IsTooFar(until, caller.Now)
            ? request.End(Reply.Of($"That is more than {SessionLimits.MostYears} years ahead. Nothing was changed. Without a time, /reminders pause holds until /reminders resume."))
            : await PauseAsync(request, caller, until.ToInstant(), [new Run("Paused until "), .. MomentWords.FullRuns(until, caller.Now), new Run(". What is due until then and still makes sense comes afterwards. /reminders resume ends it early.")]);
    }

    public static async ValueTask<Turn> ResumeAsync(Request request, Caller caller)
    {
        await caller.State.Members.SaveAsync(caller.Member with { PausedUntil = null }, request.Cancel);
        var open = await caller.State.Sessions.OpenAsync(caller.Member.Id, request.Cancel);
        var good = 0;
        foreach (var session in open)
        {
            good += await CountAsync(request, caller, session, (row, point, start) =>
                row.State == ReminderState.Held && SlotWords.Of(point, DueReminder.SlotOf(row.Id), start, caller.Now) is not null);
        }

        var waited = await caller.State.Reminders.ResumeAsync(caller.Member.Id, request.Cancel);
        return request.End(Reply.Of($"I send reminders again. {Waited(waited, good, open.Count)}"));
    }

    private static string Waited(int waited, int good, int sessions)
    {
        var count = MomentWords.Count(waited, "reminder");
        return (waited, good) switch
        {
            (0, _) => sessions == 0 ? "But no session is registered: /session add registers one." : "None was waiting.",
            _ when good >= waited => $"{count} waited and {(waited == 1 ? "comes" : "come")} now.",
            (1, _) => "1 reminder waited. Its time is over, so it is left out.",
            (_, 0) => $"{count} waited. Their time is over, so they are left out.",
            _ => $"{count} waited: {good} still {(good == 1 ? "makes sense and comes" : "make sense and come")} now, {waited - good} {(waited - good == 1 ? "is" : "are")} left out, because {(waited - good == 1 ? "its" : "their")} time is over.",
        };
    }

    private static async ValueTask<Turn> PauseAsync(Request request, Caller caller, Instant until, IReadOnlyList<Run> said)
    {
        await caller.State.Members.SaveAsync(caller.Member with { PausedUntil = until }, request.Cancel);
        var lines = new List<IReadOnlyList<Run>>();
        foreach (var session in await caller.State.Sessions.OpenAsync(caller.Member.Id, request.Cancel))
        {
            var lapse = await CountAsync(request, caller, session, (row, point, start) =>
                row.State is ReminderState.Pending or ReminderState.Claimed or ReminderState.Held
                && row.DueAt < until && LatenessJudge.Judge(point, start, until) == Lateness.Closed);
            if (lapse > 0)
            {
                lines.Add(SessionWords.Runs($"{MomentWords.Count(lapse, "reminder")} of: ", session, caller.Now, s_zones, ""));
            }
        }

        return request.End(new Reply(lines.Count == 0 ? [new Paragraph(said)] :
        [
            new Paragraph(said),
            Paragraph.Of(until == Instant.MaxValue ? "These are left out if you don't resume in time:" : "It is too late for these by then, so they are left out:"),
            new PointList(lines, Numbered: false),
        ]));
    }

    private static async ValueTask<int> CountAsync(Request request, Caller caller, Session session, Func<Chat.State.StoredReminder, ReminderPoint, Instant, bool> counts)
    {
        var plan = await caller.State.Plans.FindAsync(session.PlanVersion, request.Cancel) ?? request.Content.Plan;
        var start = SessionTime.Of(session, s_zones).Instant;
        return (await caller.State.Reminders.OfSessionAsync(caller.Member.Id, session.Id, request.Cancel))
            .Count(row => plan?.Points.ElementAtOrDefault(DueReminder.PointOf(DueReminder.SlotOf(row.Id))) is { } point && counts(row, point, start));
    }
}
