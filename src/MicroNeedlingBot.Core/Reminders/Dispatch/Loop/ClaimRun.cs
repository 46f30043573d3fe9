using MicroNeedlingBot.Chat.State;
using NodaTime;

namespace MicroNeedlingBot.Reminders.Dispatch.Loop;

/// <summary>What one claim took, on its way: judged, written down, sent, recorded, batch by batch.</summary>
internal sealed class ClaimRun(
    IReminderTable table, long owner, DraftJudge judge, IReminderWording wording, PlatformSender sender, TableWriter writer, Flight flight, DispatchSettings settings, TimeProvider time)
{
    private readonly Lock _counting = new();
    private LateCount _late;

    /// <summary>What came too late since the beginning.</summary>
    public LateCount Late
    {
        get
        {
            lock (_counting)
            {
                return _late;
            }
        }
    }

    /// <summary>Claims what is due and brings it; false when nothing was.</summary>
    public async Task<bool> OnceAsync(CancellationToken stop)
    {
        // From before the claim: a machine that slept in between has lost its lease.
        var begun = time.GetTimestamp();
        var claimed = await ClaimAsync();
        if (claimed.Count == 0)
        {
            return false;
        }

        var drafts = Draft.Of(claimed);
        foreach (var batch in Draft.Batches(drafts, time.Now(), settings))
        {
            await flight.RoomAsync(batch.Count);
            if (stop.IsCancellationRequested || IsTooOld(begun) || !await BringAsync(batch, begun, stop))
            {
                await table.ReleaseAsync(owner, CancellationToken.None);
                break;
            }
        }

        return true;
    }

    private async ValueTask<IReadOnlyList<DueReminder>> ClaimAsync()
    {
        // A claim tells who can be reached: it must know what was found out before.
        await writer.FlushAsync();
        var now = time.Now();
        var claim = new Claim(owner, now, now + settings.ClaimAhead, settings.Lease, settings.MostClaimed);
        sender.ForgetUnreachable();
        var claimed = await table.ClaimAsync(claim, CancellationToken.None);
        var missed = claimed.Where(reminder => now - reminder.DueAt > settings.Late).Select(reminder => reminder.Account.Id).ToHashSet();
        return missed.Count == 0
            ? claimed
            : [.. claimed, .. await table.ClaimOfAccountsAsync(claim, missed, CancellationToken.None)];
    }

    /// <summary>Brings a batch; false when it was asked to stop before anything was written down.</summary>
    private async Task<bool> BringAsync(IReadOnlyList<Draft> batch, long begun, CancellationToken stop)
    {
        var judged = new List<Judged>();
        foreach (var draft in batch)
        {
            judged.Add(await judge.JudgeAsync(draft, stop));
        }

        var messages = judged.Select(each => each.Message).OfType<Outgoing>().ToList();
        if (messages.Count > 0 && !await WaitAsync(messages.Min(message => message.SendAt) - settings.IntendAhead, stop))
        {
            return false;
        }

        if (IsTooOld(begun))
        {
            return false;
        }

        var sending = messages.SelectMany(message => message.Reminders)
            .Select(reminder => new Intent(reminder.Id, reminder.Epoch, ReminderState.Sending));
        var ours = await writer.WriteAsync([.. judged.SelectMany(each => each.Settled), .. sending]);
        Count(judged);
        await BeginAsync(messages, ours, begun);
        return true;
    }

    private void Count(IEnumerable<Judged> judged)
    {
        lock (_counting)
        {
            _late = judged.Aggregate(_late, (sum, each) => sum + each.Late);
        }
    }

    private async Task BeginAsync(IReadOnlyList<Outgoing> messages, IReadOnlySet<long> ours, long begun)
    {
        foreach (var message in messages)
        {
            var left = message.Reminders.Where(reminder => ours.Contains(reminder.Id)).ToList();
            if (left.Count == 0)
            {
                continue;
            }

            var rest = left.Count == message.Reminders.Count ? message : await WithoutAsync(message, left);
            if (rest is null || IsTooOld(begun))
            {
                PutBack(message, left);
            }
            else
            {
                flight.Add(SendAsync(rest));
            }
        }
    }

    /// <summary>Some of a message's reminders were cancelled or moved in the meantime: it must not mention them.</summary>
    private async ValueTask<Outgoing?> WithoutAsync(Outgoing message, IReadOnlyList<DueReminder> left)
    {
        try
        {
            var worded = await wording.WordAsync(left, message.SendAt, CancellationToken.None);
            return worded.Verdicts.All(verdict => verdict == ReminderVerdict.Send)
                ? new Outgoing(message.Account, left, worded.Reply, message.SendAt)
                : null;
        }
        catch (Exception fault) when (fault is not (StorageFaultException or OutOfMemoryException))
        {
            return null;
        }
    }

    /// <summary>Written down, and surely not sent.</summary>
    private void PutBack(Outgoing message, IReadOnlyList<DueReminder> left)
    {
        var now = time.Now();
        writer.Add((message with { Reminders = left }).Results(new TryAgain(now, "not-begun"), now, now));
    }

    private async Task SendAsync(Outgoing message)
    {
        await time.UntilAsync(message.SendAt, CancellationToken.None);
        var started = time.Now();
        var outcome = await sender.SendAsync(message, possibleRepeat: false);
        writer.Add(message.Results(outcome, started, time.Now()));
    }

    /// <summary>Waits; results that come in meanwhile are written. False when asked to stop.</summary>
    private async Task<bool> WaitAsync(Instant at, CancellationToken stop)
    {
        while (time.Now() < at && !stop.IsCancellationRequested)
        {
            try
            {
                await time.UntilAsync(Instant.Min(at, time.Now() + settings.Flush), stop);
            }
            catch (OperationCanceledException)
            {
                return false;
            }

            if (at - time.Now() > settings.IntendAhead)
            {
                await writer.FlushAsync();
            }
        }

        return !stop.IsCancellationRequested;
    }

    private bool IsTooOld(long begun) => time.Since(begun) > settings.Lease / 2;
}
