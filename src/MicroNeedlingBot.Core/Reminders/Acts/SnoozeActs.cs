using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.Reminders.Dispatch;
using MicroNeedlingBot.Reminders.Messages;
using MicroNeedlingBot.Reminders.Plans;
using NodaTime;

namespace MicroNeedlingBot.Reminders.Acts;

/// <summary>Says reminders again at another time.</summary>
internal static class SnoozeActs
{
    private static readonly IDateTimeZoneProvider s_zones = DateTimeZoneProviders.Tzdb;

    public static async ValueTask<Turn> RunAsync(Request request, Caller caller, IReadOnlyList<PickedReminder> found, ActOnReminder act)
    {
        var done = await DoneAsync(request, caller, found);
        return done.Count == found.Count
            ? ReminderActs.Say(request, DoneActs.Refuse(done, act))
            : await AgainAsync(request, caller, [.. found.Except(done)], done, act.Act);
    }

    /// <summary>Whether a row is a snooze of a point and still waits.</summary>
    public static bool IsWaiting(StoredReminder row, int point) =>
        DueReminder.SlotOf(row.Id) is >= DueReminder.FirstSnoozeSlot and < DueReminder.FirstReadSlot and var slot
        && DueReminder.PointOf(slot) == point && row.State is ReminderState.Pending or ReminderState.Claimed or ReminderState.Held;

    private static async ValueTask<Turn> AgainAsync(
        Request request, Caller caller, IReadOnlyList<PickedReminder> found, IReadOnlyList<PickedReminder> done, ReminderAct act)
    {
        var again = SnoozeTime.Of(act, caller.Now, SnoozeTime.Zone(caller.Member, found[0].Session, s_zones));
        var fitting = found.Where(picked => picked.Session.Status == SessionStatus.Open && JudgeAt(picked, again.ToInstant()) != Lateness.Closed).ToList();
        if (fitting.Count == 0)
        {
            // The other choices are still good.
            return new Turn(
                new Reply(
                [
                    Paragraph.Of($"{MomentWords.Day(again.LocalDateTime)} is too late for this one: it would make no sense any more. Nothing was changed."),
                    new ChoiceList("", request.Conversation.Offered),
                ]),
                request.Conversation);
        }

        foreach (var session in fitting.GroupBy(picked => picked.Session.Id))
        {
            await WriteAsync(request, caller, [.. session], again.ToInstant());
        }

        var next = await ReminderActs.NextAsync(caller, request.Cancel);
        var said = new Paragraph(
        [
            new Run("I say it again: "),
            .. MomentWords.FullRuns(again, caller.Now),
            new Run($".{Quiet(caller, again)}{LeftOut("Too late by then", found.Except(fitting))}{LeftOut("Done already", done)}"),
        ]);
        return ReminderActs.Say(request, new Reply(next.Count == 0 ? [said] : [said, ReminderChoices.Numbered(next)]));
    }

    private static async ValueTask WriteAsync(Request request, Caller caller, IReadOnlyList<PickedReminder> picked, Instant again)
    {
        // A new epoch, or a second snooze would pass for the first one being sent again.
        var snoozed = picked[0].Session with { PlanEpoch = picked[0].Session.PlanEpoch + 1 };
        var rows = await caller.State.Reminders.OfSessionAsync(caller.Member.Id, snoozed.Id, request.Cancel);
        await caller.State.Sessions.SaveAsync(snoozed, request.Cancel);
        foreach (var one in picked)
        {
            var slot = SlotFor(one, rows, caller.Now);
            foreach (var other in rows.Where(row => IsWaiting(row, DueReminder.PointOf(one.Slot)) && DueReminder.SlotOf(row.Id) != slot))
            {
                await caller.State.Reminders.WriteAsync(snoozed, [new ReminderRow(DueReminder.SlotOf(other.Id), other.DueAt, ReminderState.Cancelled)], request.Cancel);
            }

            await caller.State.Reminders.WriteAsync(snoozed, [new ReminderRow(slot, again, ReminderState.Pending)], request.Cancel);
        }
    }

    /// <summary>Where its snooze is kept: what was said in time is said again in the same words.</summary>
    private static int SlotFor(PickedReminder picked, IReadOnlyList<StoredReminder> rows, Instant now)
    {
        var inTime = picked.Slot switch
        {
            >= DueReminder.FirstLateSnoozeSlot => false,
            >= DueReminder.FirstSnoozeSlot => true,
            _ => JudgeAt(picked, rows.FirstOrDefault(row => row.Id == picked.Id)?.SentAt ?? now) == Lateness.InTime,
        };
        return (inTime ? DueReminder.FirstSnoozeSlot : DueReminder.FirstLateSnoozeSlot) + DueReminder.PointOf(picked.Slot);
    }

    private static Lateness JudgeAt(PickedReminder picked, Instant moment) =>
        LatenessJudge.Judge(picked.Point, SessionTime.Of(picked.Session, s_zones).Instant, moment);

    private static string Quiet(Caller caller, ZonedDateTime again) =>
        SessionBook.Quiet(caller.Member, s_zones)?.IsQuiet(again.ToInstant()) == true ? " That is in your quiet hours, but you asked for it." : "";

    private static string LeftOut(string why, IEnumerable<PickedReminder> left) =>
        DoneActs.Topics(left) is { Length: > 0 } topics ? $" {why}, and left out: {topics}." : "";

    private static async ValueTask<IReadOnlyList<PickedReminder>> DoneAsync(Request request, Caller caller, IReadOnlyList<PickedReminder> found)
    {
        var done = new List<PickedReminder>();
        foreach (var picked in found)
        {
            var rows = await caller.State.Reminders.OfSessionAsync(caller.Member.Id, picked.Session.Id, request.Cancel);
            if (DoneActs.IsDone(rows, DueReminder.PointOf(picked.Slot)))
            {
                done.Add(picked);
            }
        }

        return done;
    }
}
