using System.Data.Common;
using MicroNeedlingBot.Reminders.Dispatch;
using MicroNeedlingBot.Storage.Connecting;
using NodaTime;

namespace MicroNeedlingBot.Storage.Reminders;

/// <summary>
/// The table of reminders by raw SQL, the same for both databases. States stand in it as numbers, because a partial index
/// is only used where its condition stands in the statement word for word.
/// </summary>
internal sealed class ReminderTable(Database database) : IReminderTable
{
    /// <inheritdoc />
    public ValueTask<IReadOnlyList<DueReminder>> ClaimAsync(Claim claim, CancellationToken cancel) => database.InOneAsync(
        async work =>
        {
            var ids = await work.Statement($"""
                UPDATE reminder SET state = 1, lease_until = @until, lease_owner = @owner
                WHERE id {database.Among($"SELECT id FROM reminder WHERE state = 0 AND due_at < @before ORDER BY due_at LIMIT @most {database.LockingFree}")}
                RETURNING id
                """)
                .With("@until", claim.Now + claim.Lease)
                .With("@owner", claim.Owner)
                .With("@before", claim.DueBefore)
                .With("@most", claim.Most)
                .AllAsync(Id, cancel);
            return await DueReminders.ReadAsync(work, ids, cancel);
        },
        cancel);

    /// <inheritdoc />
    public ValueTask<IReadOnlyList<DueReminder>> ClaimOfAccountsAsync(Claim claim, IReadOnlyCollection<long> accountIds, CancellationToken cancel) => database.InOneAsync(
        async work =>
        {
            var ids = new List<long>();
            foreach (var some in accountIds.Order().Chunk(ValueRows.Most))
            {
                ids.AddRange(await ClaimOfAccountsAsync(work, claim, some, cancel));
            }

            return await DueReminders.ReadAsync(work, ids, cancel);
        },
        cancel);

    /// <inheritdoc />
    public ValueTask<IReadOnlySet<long>> IntendAsync(
        long owner, IReadOnlyList<Intent> intents, IReadOnlyList<SendResult> results, Instant now, CancellationToken cancel) => database.InOneAsync(
        async work =>
        {
            await SendRecords.WriteAsync(work, owner, results, cancel);
            var sending = intents.Where(intent => intent.Next is ReminderState.Sending or ReminderState.Ambiguous).Select(intent => intent.Id).ToHashSet();
            var ours = new HashSet<long>();
            foreach (var some in intents.OrderBy(intent => intent.Id).Chunk(ValueRows.Most))
            {
                ours.UnionWith(await WriteIntentsAsync(work, owner, some, now, cancel));
            }

            ours.IntersectWith(sending);
            return (IReadOnlySet<long>)ours;
        },
        cancel);

    /// <inheritdoc />
    public async ValueTask ReleaseAsync(long owner, CancellationToken cancel) => await database.InOneAsync(
        work => work.Statement("""
            UPDATE reminder SET state = 0, lease_until = NULL, lease_owner = NULL
            WHERE state IN (1, 2) AND state = 1 AND lease_owner = @owner
            """).With("@owner", owner).RunAsync(cancel),
        cancel);

    /// <inheritdoc />
    public ValueTask<IReadOnlyList<DueReminder>> SweepAsync(long owner, Instant now, Duration lease, int most, CancellationToken cancel) => database.InOneAsync(
        async work =>
        {
            await work.Statement("""
                UPDATE reminder SET state = 0, lease_until = NULL, lease_owner = NULL
                WHERE state IN (1, 2) AND state = 1 AND lease_until <= @now
                """).With("@now", now).RunAsync(cancel);
            // What went in one message shares sent_at and must not be torn: it is settled under one nonce. Locks are waited
            // for here, not passed over: another sweep then gets all of it or nothing.
            var unclear = $"""
                SELECT id FROM reminder WHERE state IN (1, 2) AND state = 2 AND lease_until <= @now AND sent_at IN (
                    SELECT sent_at FROM reminder WHERE state IN (1, 2) AND state = 2 AND lease_until <= @now ORDER BY lease_until LIMIT @most)
                ORDER BY id {database.Locking}
                """;
            var ids = await work.Statement($"""
                UPDATE reminder SET lease_until = @until, lease_owner = @owner
                WHERE id {database.Among(unclear)}
                RETURNING id
                """)
                .With("@until", now + lease)
                .With("@owner", owner)
                .With("@now", now)
                .With("@most", most)
                .AllAsync(Id, cancel);
            return await DueReminders.ReadAsync(work, ids, cancel);
        },
        cancel);

    /// <inheritdoc />
    public async ValueTask<Instant?> NextDueAsync(CancellationToken cancel)
    {
        await using var work = await database.ReadAsync(cancel);
        return await work.Statement("SELECT due_at FROM reminder WHERE state = 0 ORDER BY due_at LIMIT 1")
            .FirstAsync(row => (Instant?)Moments.From(row.GetInt64(0)), cancel);
    }

    private async ValueTask<List<long>> ClaimOfAccountsAsync(Work work, Claim claim, long[] accountIds, CancellationToken cancel)
    {
        // "+" keeps the planner from reading all that is overdue instead of a few rows for each session.
        var due = database.RemindersOf(
            $"{ValueRows.Source(accountIds.Length, 1)} JOIN session s ON s.account_id = v.column1", "r.state = 0 AND +r.due_at < @before");
        var statement = work.Statement($"""
            UPDATE reminder SET state = 1, lease_until = @until, lease_owner = @owner WHERE id {database.Among(due)} RETURNING id
            """)
            .With("@until", claim.Now + claim.Lease)
            .With("@owner", claim.Owner)
            .With("@before", claim.DueBefore);
        return await ValueRows.Fill(statement, accountIds, id => [id]).AllAsync(Id, cancel);
    }

    /// <summary>While a row is sending, <c>sent_at</c> says since when; the owner keeps its lease of one that is ambiguous.</summary>
    private static async ValueTask<List<long>> WriteIntentsAsync(Work work, long owner, Intent[] intents, Instant now, CancellationToken cancel)
    {
        var statement = work.Statement($"""
            UPDATE reminder SET state = v.column3,
                due_at = COALESCE(v.column4, due_at),
                attempts = attempts + CASE v.column3 WHEN 2 THEN 1 ELSE 0 END,
                sent_at = CASE WHEN v.column3 = 2 AND state = 1 THEN @now WHEN v.column3 IN (2, 5) THEN sent_at END,
                lease_until = CASE WHEN v.column3 IN (2, 5) THEN lease_until END,
                lease_owner = CASE WHEN v.column3 IN (2, 5) THEN lease_owner END
            FROM {ValueRows.Source(intents.Length, 4)}
            WHERE id = v.column1 AND epoch = v.column2 AND lease_owner = @owner AND lease_until > @now
                AND (state = 1 OR (state = 2 AND v.column3 IN (2, 5)) OR (state = 5 AND v.column3 = 2))
            RETURNING id
            """).With("@owner", owner).With("@now", now);
        return await ValueRows.Fill(statement, intents, intent => [intent.Id, intent.Epoch, (int)intent.Next, DueAt(intent)]).AllAsync(Id, cancel);
    }

    private static long? DueAt(Intent intent) => intent.DueAt is { } at ? Moments.Of(at) : null;

    private static long Id(DbDataReader row) => row.GetInt64(0);
}
