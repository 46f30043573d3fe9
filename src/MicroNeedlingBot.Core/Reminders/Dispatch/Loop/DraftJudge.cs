using MicroNeedlingBot.Chat.State;
using NodaTime;

namespace MicroNeedlingBot.Reminders.Dispatch.Loop;

/// <summary>Decides about drafts: what is held, skipped, put off, and what is sent when.</summary>
internal sealed class DraftJudge(
    IReminderWording wording, ISendLimiter limiter, PlatformSender sender, Backoff backoff, DispatchSettings settings, TimeProvider time, Action<string> report)
{
    /// <summary>Decides about one draft. A fault in wording it puts off that draft and no other.</summary>
    public async ValueTask<Judged> JudgeAsync(Draft draft, CancellationToken cancel)
    {
        var now = Instant.Max(time.Now(), draft.DueAt);
        if (IsAway(draft, now))
        {
            return All(draft, ReminderState.Held);
        }

        try
        {
            var worded = await wording.WordAsync(draft.Reminders, now, cancel);
            return Judge(draft, worded, now);
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or StorageFaultException))
        {
            report($"A reminder can't be put into words and is put off: {fault.Message}");
            return All(draft, ReminderState.Pending, now + backoff.Longest);
        }
    }

    private Judged Judge(Draft draft, WordedReminders worded, Instant now)
    {
        var verdicts = draft.Reminders.Zip(worded.Verdicts).ToLookup(pair => pair.Second, pair => pair.First);
        var said = verdicts[ReminderVerdict.Send].ToList();
        List<Intent> settled =
        [
            .. verdicts[ReminderVerdict.Skip].Select(reminder => new Intent(reminder.Id, reminder.Epoch, ReminderState.Skipped)),
            .. verdicts[ReminderVerdict.Hold].Select(reminder => new Intent(reminder.Id, reminder.Epoch, ReminderState.Held)),
        ];
        var late = new LateCount(Late: 0, verdicts[ReminderVerdict.Skip].Count());
        if (said.Count == 0)
        {
            return new Judged(Message: null, settled) { Late = late };
        }

        var turn = sender.Serves(draft.Account.Platform)
            ? limiter.Reserve(draft.Account, now, settings.TurnPatience)
            : new SendTurn(now + backoff.Longest, Taken: false);
        var judged = turn.Taken
            ? new Judged(new Outgoing(draft.Account, said, worded.Reply, turn.At), settled)
            : new Judged(Message: null, [.. settled, .. said.Select(reminder => new Intent(reminder.Id, reminder.Epoch, ReminderState.Pending, turn.At))]);
        return judged with { Late = late with { Late = said.Count(reminder => now - reminder.DueAt > settings.Late) } };
    }

    private bool IsAway(Draft draft, Instant now) =>
        !draft.Account.Reachable || sender.IsUnreachable(draft.Account.Id) || draft.Reminders[0].Member.PausedUntil > now;

    private static Judged All(Draft draft, ReminderState next, Instant? dueAt = null) =>
        new(Message: null, [.. draft.Reminders.Select(reminder => new Intent(reminder.Id, reminder.Epoch, next, dueAt))]);
}
