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
    /// <remarks>
    /// A row that a sweep gave to this owner may be intended again: to <see cref="ReminderState.Sending"/> before it is
    /// sent once more, which counts as an attempt, or to <see cref="ReminderState.Ambiguous"/> to let it rest.
    /// </remarks>
    public ValueTask<IReadOnlySet<long>> IntendAsync(
        long owner, IReadOnlyList<Intent> intents, IReadOnlyList<SendResult> results, Instant now, CancellationToken cancel) => database.InOneAsync(
        async work =>
        {
            await SendRecords.WriteAsync(work, owner, results, cancel);
            var sending = intents.Where(intent => intent.Next == ReminderState.Sending).Select(intent => intent.Id).ToHashSet();
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
            var ids = await work.Statement($"""
                UPDATE reminder SET lease_until = @until, lease_owner = @owner
                WHERE id {database.Among($"SELECT id FROM reminder WHERE state IN (1, 2) AND state = 2 AND lease_until <= @now ORDER BY lease_until LIMIT @most {database.LockingFree}")}
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

    private static async ValueTask<List<long>> WriteIntentsAsync(Work work, long owner, Intent[] intents, Instant now, CancellationToken cancel)
    {
        var statement = work.Statement($"""
            UPDATE reminder SET state = v.column3,
                attempts = attempts + CASE v.column3 WHEN 2 THEN 1 ELSE 0 END,
                lease_until = CASE v.column3 WHEN 2 THEN lease_until END,
                lease_owner = CASE v.column3 WHEN 2 THEN lease_owner END
            FROM {ValueRows.Source(intents.Length, 3)}
            WHERE id = v.column1 AND epoch = v.column2 AND lease_owner = @owner AND lease_until > @now
                AND (state = 1 OR (state = 2 AND v.column3 IN (2, 5)))
            RETURNING id
            """).With("@owner", owner).With("@now", now);
        return await ValueRows.Fill(statement, intents, intent => [intent.Id, intent.Epoch, (int)intent.Next]).AllAsync(Id, cancel);
    }

    private static long Id(DbDataReader row) => row.GetInt64(0);
}
