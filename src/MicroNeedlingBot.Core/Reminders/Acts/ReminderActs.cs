using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Chat.Answers;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.Reminders.Dispatch;
using MicroNeedlingBot.Reminders.Messages;
using MicroNeedlingBot.Reminders.Plans;
using NodaTime;

namespace MicroNeedlingBot.Reminders.Acts;

/// <summary>Does what a member picked under a reminder.</summary>
internal static class ReminderActs
{
    private static readonly IDateTimeZoneProvider s_zones = DateTimeZoneProviders.Tzdb;

    public static async ValueTask<Turn> RunAsync(Request request, ActOnReminder picked)
    {
        if (request.Caller is not { } caller
            || await caller.State.Sessions.FindAsync(caller.Member.Id, DueReminder.SessionOf(picked.ReminderId), request.Cancel) is not { } session
            || await PointAsync(session, picked, request, caller) is not { } point)
        {
            return Say(request, Reply.Of(Wording.Gone));
        }

        return picked.Act switch
        {
            ReminderAct.Read => Say(request, Read(session, point, picked, caller)),
            ReminderAct.Done => await DoneAsync(request, caller, session, picked),
            _ => await SnoozeAsync(request, caller, session, point, picked),
        };
    }

    private static Reply Read(Session session, ReminderPoint point, ActOnReminder picked, Caller caller)
    {
        var words = LatenessJudge.Words(point, SessionTime.Of(session, s_zones).Instant, caller.Now);
        var due = new DueReminder(picked.ReminderId, session.PlanEpoch, caller.Now, Attempts: 0, session, caller.Account, caller.Member);
        return words is null
            ? Reply.Of($"Its time is over by now: {SessionWords.Topic(point)}, for {SessionWords.Line(session, caller.Now, s_zones)}.")
            : ReminderMessage.Single(new SaidReminder(due, point, words), caller.Now, s_zones);
    }

    /// <summary>A snooze that still waits is taken back.</summary>
    private static async ValueTask<Turn> DoneAsync(Request request, Caller caller, Session session, ActOnReminder picked)
    {
        var waiting = (await caller.State.Reminders.OfSessionAsync(caller.Member.Id, session.Id, request.Cancel))
            .FirstOrDefault(row => row.Id == DueReminder.IdOf(session.Id, SnoozeSlot(picked)) && row.State == ReminderState.Pending);
        if (waiting is not null)
        {
            await caller.State.Reminders.WriteAsync(session, [new ReminderRow(SnoozeSlot(picked), waiting.DueAt, ReminderState.Cancelled)], request.Cancel);
        }

        return Say(request, Reply.Of("Well done, noted."));
    }

    private static async ValueTask<Turn> SnoozeAsync(Request request, Caller caller, Session session, ReminderPoint point, ActOnReminder picked)
    {
        var again = SnoozeTime.Of(picked.Act, caller.Now, s_zones.GetZoneOrNull(caller.Member.Zone ?? session.Zone) ?? s_zones[session.Zone]);
        var start = SessionTime.Of(session, s_zones).Instant;
        if (session.Status != SessionStatus.Open || LatenessJudge.Judge(point, start, again.ToInstant()) == Lateness.Closed)
        {
            return Say(request, Reply.Of($"{MomentWords.Day(again.LocalDateTime)} is too late for this one: it would make no sense any more. Nothing was changed."));
        }

        // A new epoch, or a second snooze would pass for the first one being sent again.
        var snoozed = session with { PlanEpoch = session.PlanEpoch + 1 };
        await caller.State.Sessions.SaveAsync(snoozed, request.Cancel);
        await caller.State.Reminders.WriteAsync(snoozed, [new ReminderRow(SnoozeSlot(picked), again.ToInstant(), ReminderState.Pending)], request.Cancel);
        return Say(request, Reply.Of($"I say it again: {MomentWords.Full(again, caller.Now)}."));
    }

    private static int SnoozeSlot(ActOnReminder picked) =>
        DueReminder.FirstSnoozeSlot + (DueReminder.SlotOf(picked.ReminderId) % DueReminder.FirstSnoozeSlot);

    private static async ValueTask<ReminderPoint?> PointAsync(Session session, ActOnReminder picked, Request request, Caller caller) =>
        (await caller.State.Plans.FindAsync(session.PlanVersion, request.Cancel) ?? request.Content.Plan)
            ?.Points.ElementAtOrDefault(DueReminder.SlotOf(picked.ReminderId) % DueReminder.FirstSnoozeSlot);

    /// <summary>A form that is open stays open: a reminder may arrive in the middle of it.</summary>
    private static Turn Say(Request request, Reply reply) =>
        new(reply, request.Conversation with { Offered = reply.Choices });
}
