using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.Reminders.Dispatch;
using MicroNeedlingBot.Reminders.Messages;
using NodaTime;

namespace MicroNeedlingBot.Reminders.Acts;

/// <summary>Notes what members did, so that it is not said again.</summary>
internal static class DoneActs
{
    private static readonly IDateTimeZoneProvider s_zones = DateTimeZoneProviders.Tzdb;

    /// <summary>Whether a member did what a point says, since it was said by the plan.</summary>
    /// <param name="rows">The session's reminders.</param>
    /// <param name="point">The point's slot.</param>
    public static bool IsDone(IReadOnlyList<StoredReminder> rows, int point) =>
        rows.FirstOrDefault(row => DueReminder.SlotOf(row.Id) == point) is { State: ReminderState.Sent } planned
        && rows.Any(row => IsOf(row, point) && row.DoneAt >= planned.At);

    /// <summary>Notes that all that was picked is done; snoozes that wait are taken back.</summary>
    public static async ValueTask<Reply> DoneAsync(Request request, Caller caller, IReadOnlyList<PickedReminder> found)
    {
        var (withdrawn, comes) = (false, new List<string>());
        foreach (var session in found.GroupBy(picked => picked.Session.Id))
        {
            var rows = await caller.State.Reminders.OfSessionAsync(caller.Member.Id, session.Key, request.Cancel);
            await caller.State.Reminders.SetDoneAsync(session.First().Session, [.. session.Select(picked => picked.Slot)], caller.Now, request.Cancel);
            foreach (var picked in session)
            {
                withdrawn |= await WithdrawAsync(request, caller, picked, rows);
            }

            comes.AddRange(session.Where(picked => rows.Any(row => row.Id == picked.Id && row.State is ReminderState.Pending or ReminderState.Claimed or ReminderState.Held)
                && picked.Slot < DueReminder.FirstSnoozeSlot).Select(picked => SessionWords.Topic(picked.Point)));
        }

        var said = (withdrawn ? "Noted as done; I don't say it again." : "Noted as done.")
            + (comes.Count == 0 ? "" : $" The session moved since, so this comes again at its new time: {string.Join(", ", comes)}.");
        var choices = (await ReminderActs.NextAsync(caller, request.Cancel)).Concat(ReminderChoices.Explain([.. found.Select(picked => picked.Said("", caller))])).ToList();
        return new Reply(choices.Count == 0 ? [Paragraph.Of(said)] : [Paragraph.Of(said), ReminderChoices.Numbered(choices)]);
    }

    /// <summary>Takes back that it is done, and offers to say it again.</summary>
    public static async ValueTask<Reply> NotDoneAsync(Request request, Caller caller, IReadOnlyList<PickedReminder> found)
    {
        foreach (var picked in found)
        {
            var rows = await caller.State.Reminders.OfSessionAsync(caller.Member.Id, picked.Session.Id, request.Cancel);
            int[] marked = [.. rows.Where(row => row.DoneAt is not null && IsOf(row, DueReminder.PointOf(picked.Slot))).Select(row => DueReminder.SlotOf(row.Id))];
            if (marked.Length > 0)
            {
                await caller.State.Reminders.SetDoneAsync(picked.Session, marked, doneAt: null, request.Cancel);
            }
        }

        return new Reply([Paragraph.Of("All right, not done yet."), ReminderChoices.Under([.. found.Select(picked => picked.Said("", caller))], caller.Now, s_zones)]);
    }

    /// <summary>What is asked for again although it is done.</summary>
    public static Reply Refuse(IReadOnlyList<PickedReminder> done, ActOnReminder picked) => new(
    [
        Paragraph.Of($"You noted this as done, so I don't say it again: {Topics(done)}."),
        ReminderChoices.Numbered([("It isn't done yet", picked with { Act = ReminderAct.NotDone })]),
    ]);

    /// <summary>Points in a few words each.</summary>
    public static string Topics(IEnumerable<PickedReminder> picked) => string.Join(", ", picked.Select(one => SessionWords.Topic(one.Point)));

    /// <summary>Snoozes that wait, and those that may have got lost: nobody needs them any more.</summary>
    private static async ValueTask<bool> WithdrawAsync(Request request, Caller caller, PickedReminder picked, IReadOnlyList<StoredReminder> rows)
    {
        var point = DueReminder.PointOf(picked.Slot);
        var lost = rows.Where(row => row.Id != picked.Id && DueReminder.SlotOf(row.Id) >= DueReminder.FirstSnoozeSlot && IsOf(row, point)
            && row.State is ReminderState.Sending or ReminderState.Ambiguous);
        StoredReminder[] gone = [.. rows.Where(row => SnoozeActs.IsWaiting(row, point)), .. lost];
        await caller.State.Reminders.WriteAsync(
            picked.Session, [.. gone.Select(row => new ReminderRow(DueReminder.SlotOf(row.Id), row.DueAt, ReminderState.Cancelled))], request.Cancel);
        return gone.Length > 0;
    }

    private static bool IsOf(StoredReminder row, int point) =>
        DueReminder.SlotOf(row.Id) is < DueReminder.FirstReadSlot and var slot && DueReminder.PointOf(slot) == point;
}
