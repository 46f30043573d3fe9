using MicroNeedlingBot.Reminders.Dispatch;
using NodaTime;

namespace MicroNeedlingBot.Tests.Reminders.Dispatch;

/// <summary>The table of reminders in memory, with the same comparisons before each write as the real one.</summary>
internal sealed class MemoryReminderTable : IReminderTable
{
    public SortedDictionary<long, MemoryRow> Rows { get; } = [];

    public List<SendResult> Ledger { get; } = [];

    public HashSet<long> UnreachableAccounts { get; } = [];

    /// <summary>How many transactions wrote something.</summary>
    public int Commits { get; private set; }

    /// <summary>Thrown by every call while it is set.</summary>
    public Exception? Fault { get; set; }

    /// <summary>Called before each intend, to interfere.</summary>
    public Action BeforeIntend { get; set; } = static () => { };

    /// <summary>Called after each intend, to interfere.</summary>
    public Action AfterIntend { get; set; } = static () => { };

    public ValueTask<IReadOnlyList<DueReminder>> ClaimAsync(Claim claim, CancellationToken cancel) =>
        Claim(claim, Rows.Values.OrderBy(row => row.DueAt));

    public ValueTask<IReadOnlyList<DueReminder>> ClaimOfAccountsAsync(Claim claim, IReadOnlyCollection<long> accountIds, CancellationToken cancel) =>
        Claim(claim, Rows.Values.Where(row => accountIds.Contains(row.Account.Id)));

    public ValueTask<IReadOnlySet<long>> IntendAsync(long owner, IReadOnlyList<Intent> intents, IReadOnlyList<SendResult> results, Instant now, CancellationToken cancel)
    {
        BeforeIntend();
        Check();
        foreach (var result in results)
        {
            Record(owner, result, now);
        }

        var ours = intents.Where(intent => Apply(owner, intent, now)).Select(intent => intent.Id).ToHashSet();
        Commits++;
        AfterIntend();
        return new(ours);
    }

    public ValueTask ReleaseAsync(long owner, CancellationToken cancel)
    {
        Check();
        foreach (var row in Rows.Values.Where(row => row.State == ReminderState.Claimed && row.Owner == owner))
        {
            row.State = ReminderState.Pending;
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask<IReadOnlyList<DueReminder>> SweepAsync(long owner, Instant now, Duration lease, int most, CancellationToken cancel)
    {
        Check();
        var over = Rows.Values.Where(row => row.LeaseUntil <= now).ToList();
        over.FindAll(row => row.State == ReminderState.Claimed).ForEach(row => row.State = ReminderState.Pending);
        var sending = over.FindAll(row => row.State == ReminderState.Sending);
        var tries = sending.Take(most).Select(row => row.FirstTriedAt).ToHashSet();
        var unclear = sending.FindAll(row => tries.Contains(row.FirstTriedAt));
        unclear.ForEach(row => (row.Owner, row.LeaseUntil) = (owner, now + lease));
        return new([.. unclear.Select(row => Due(row, row.FirstTriedAt))]);
    }

    public ValueTask<Instant?> NextDueAsync(CancellationToken cancel) =>
        new(Rows.Values.Where(row => row.State == ReminderState.Pending).Select(row => (Instant?)row.DueAt).Min());

    private ValueTask<IReadOnlyList<DueReminder>> Claim(Claim claim, IEnumerable<MemoryRow> among)
    {
        Check();
        var taken = among.Where(row => row.State == ReminderState.Pending && row.DueAt < claim.DueBefore).Take(claim.Most).ToList();
        taken.ForEach(row => (row.State, row.Owner, row.LeaseUntil) = (ReminderState.Claimed, claim.Owner, claim.Now + claim.Lease));
        return new([.. taken.Select(row => Due(row, firstTriedAt: null))]);
    }

    private void Record(long owner, SendResult result, Instant now)
    {
        Ledger.Add(result);
        var row = Rows[result.Id];
        if (row.Epoch != result.Epoch || row.Owner != owner
            || !(row.State == ReminderState.Sending || (row.State == ReminderState.Ambiguous && result.Outcome is Delivered)))
        {
            return;
        }

        row.State = result.Outcome switch
        {
            Delivered => ReminderState.Sent,
            Undeliverable => ReminderState.Failed,
            Unreachable => ReminderState.Held,
            TryAgain => ReminderState.Pending,
            _ => row.State,
        };
        row.DueAt = (result.Outcome as TryAgain)?.At ?? row.DueAt;
        row.SentAt = result.Outcome is Delivered ? now : null;
        if (result.Outcome is Unreachable)
        {
            UnreachableAccounts.Add(row.Account.Id);
        }
    }

    private bool Apply(long owner, Intent intent, Instant now)
    {
        var row = Rows[intent.Id];
        var fits = row.State switch
        {
            ReminderState.Claimed => true,
            ReminderState.Sending => intent.Next is ReminderState.Sending or ReminderState.Ambiguous,
            ReminderState.Ambiguous => intent.Next == ReminderState.Sending,
            _ => false,
        };
        if (!fits || row.Epoch != intent.Epoch || row.Owner != owner || row.LeaseUntil <= now)
        {
            return false;
        }

        row.FirstTriedAt = row.State == ReminderState.Claimed ? now : row.FirstTriedAt;
        row.Attempts += intent.Next == ReminderState.Sending ? 1 : 0;
        row.State = intent.Next;
        row.DueAt = intent.DueAt ?? row.DueAt;
        return intent.Next is ReminderState.Sending or ReminderState.Ambiguous;
    }

    private void Check()
    {
        if (Fault is { } fault)
        {
            throw fault;
        }
    }

    private DueReminder Due(MemoryRow row, Instant? firstTriedAt) => new(
        row.Id, row.Epoch, row.DueAt, row.Attempts, row.Session, row.Account with { Reachable = !UnreachableAccounts.Contains(row.Account.Id) }, row.Member, firstTriedAt);
}
