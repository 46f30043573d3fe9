using MicroNeedlingBot.Chat.State;

namespace MicroNeedlingBot.Reminders.Dispatch.Loop;

/// <summary>Finds out what became of sends whose worker died or got no answer, and settles them.</summary>
internal sealed class LeaseSweep(
    IReminderTable table, long owner, IReminderWording wording, ISendLimiter limiter, PlatformSender sender, TableWriter writer, DispatchSettings settings, TimeProvider time, Action<string> report)
{
    /// <summary>Returns what was claimed and not begun; takes over and settles what is unclear.</summary>
    public async Task RunAsync()
    {
        var begun = time.GetTimestamp();
        var unclear = await table.SweepAsync(owner, time.Now(), settings.Lease, settings.MostSwept, CancellationToken.None);
        var messages = unclear.GroupBy(reminder => (reminder.Account.Id, reminder.FirstTriedAt))
            .Select(group => group.OrderBy(reminder => reminder.DueAt).ThenBy(reminder => reminder.Id).ToList());
        foreach (var batch in messages.Chunk(settings.BatchSize))
        {
            await Task.WhenAll(batch.Select(reminders => SettleAsync(reminders, begun)));
            await writer.FlushAsync();
        }
    }

    /// <summary>Settles one message; what fails here is asked about again when the new lease is over.</summary>
    private async Task SettleAsync(List<DueReminder> reminders, long begun)
    {
        try
        {
            var message = await WordAsync(reminders);
            var firstTry = reminders[0].FirstTriedAt ?? reminders[0].DueAt;
            var answer = IsTooOld(begun) ? new AskLater() : await sender.ReconcileAsync(message.Whole, time.Now() - firstTry);
            if (answer is Found found)
            {
                writer.Add(message.Whole.Found(found.MessageId, firstTry, time.Now()));
            }
            else if (answer is not AskLater && await TurnAsync(message.Whole.Account, begun))
            {
                await RepeatAsync(message, marked: answer is SendMarked);
            }
        }
        catch (Exception fault) when (fault is not (StorageFaultException or OutOfMemoryException))
        {
            report($"What became of a reminder can't be found out yet: {fault.Message}");
        }
    }

    /// <summary>The words for those reminders that still make sense, under the nonce that the whole message had.</summary>
    private async ValueTask<(Outgoing Whole, IReadOnlyList<DueReminder> Said)> WordAsync(List<DueReminder> reminders)
    {
        var (now, first) = (time.Now(), reminders[0]);
        var worded = await wording.WordAsync(reminders, now, CancellationToken.None);
        var away = !first.Account.Reachable || first.Member.PausedUntil > now;
        List<DueReminder> said = away ? [] : [.. reminders.Zip(worded.Verdicts).Where(pair => pair.Second == ReminderVerdict.Send).Select(pair => pair.First)];
        var reply = said.Count > 0 && said.Count < reminders.Count
            ? (await wording.WordAsync(said, now, CancellationToken.None)).Reply
            : worded.Reply;
        return (new Outgoing(first.Account, reminders, reply, now), said);
    }

    /// <summary>Waits for a turn to send; false when there is none soon, or the lease would not last.</summary>
    private async ValueTask<bool> TurnAsync(Account account, long begun)
    {
        var turn = limiter.Reserve(account, time.Now(), settings.TurnPatience);
        if (!turn.Taken)
        {
            return false;
        }

        await time.UntilAsync(turn.At, CancellationToken.None);
        return !IsTooOld(begun);
    }

    private async Task RepeatAsync((Outgoing Whole, IReadOnlyList<DueReminder> Said) message, bool marked)
    {
        // A marked repeat is written down first: a crash in between must not lead to a second one.
        var unclear = marked ? message.Whole.Reminders : message.Whole.Reminders.Except(message.Said);
        var again = marked ? [] : message.Said;
        var ours = await writer.WriteAsync([.. Intents(unclear, ReminderState.Ambiguous), .. Intents(again, ReminderState.Sending)]);
        var rest = message.Whole with { Reminders = [.. message.Said.Where(reminder => ours.Contains(reminder.Id))] };
        if (rest.Reminders.Count > 0)
        {
            var started = time.Now();
            var outcome = await sender.SendAsync(rest, marked);
            writer.Add(rest.Results(outcome, started, time.Now()));
            if (marked && outcome is TryAgain)
            {
                // That repeat surely did not arrive, so there may be another one.
                await writer.WriteAsync([.. Intents(rest.Reminders, ReminderState.Sending)]);
            }
        }
    }

    private static IEnumerable<Intent> Intents(IEnumerable<DueReminder> reminders, ReminderState next) =>
        reminders.Select(reminder => new Intent(reminder.Id, reminder.Epoch, next));

    private bool IsTooOld(long begun) => time.Since(begun) > settings.Lease / 2;
}
