using System.Data.Common;
using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.Storage.Connecting;
using MicroNeedlingBot.Storage.Requests;
using NodaTime;

namespace MicroNeedlingBot.Storage.Outbox;

/// <summary>Replies in the database: 0 waits, 1 is held by a sender, 2 is sent, 3 was given up.</summary>
internal sealed class OutboxTable(Database database) : IOutboxTable
{
    /// <inheritdoc />
    public ValueTask<IReadOnlyList<QueuedReply>> ClaimAsync(long owner, Instant now, Duration lease, int most, CancellationToken cancel) =>
        ExchangeAsync(owner, [], now, lease, most, cancel);

    /// <inheritdoc />
    public ValueTask<IReadOnlyList<QueuedReply>> ExchangeAsync(
        long owner, IReadOnlyList<FinishedReply> finished, Instant now, Duration lease, int most, CancellationToken cancel) => database.InOneAsync(
        async work =>
        {
            // Rows in one order, lest two senders wait for each other.
            foreach (var done in finished.OrderBy(done => done.Id))
            {
                await FinishAsync(work, owner, done, cancel);
            }

            return most == 0 ? [] : await ClaimAsync(work, owner, now, lease, most, cancel);
        },
        cancel);

    /// <inheritdoc />
    public ValueTask<bool> FinishAsync(long owner, long id, bool sent, string? sentAs, CancellationToken cancel) =>
        database.InOneAsync(work => FinishAsync(work, owner, new FinishedReply(id, sent, sentAs), cancel), cancel);

    /// <inheritdoc />
    public ValueTask<IReadOnlyList<long>> RetryAsync(long owner, long id, Instant at, CancellationToken cancel) => database.InOneAsync(
        async work =>
        {
            var put = await work.Statement("""
                UPDATE outbox SET state = 0, due_at = @at, lease_until = NULL, lease_owner = NULL WHERE id = @id AND state = 1 AND lease_owner = @owner
                """).With("@at", at).With("@id", id).With("@owner", owner).RunAsync(cancel);
            return put == 0 ? [] : (IReadOnlyList<long>)await work.Statement("""
                UPDATE outbox SET state = 0, attempts = attempts - 1, lease_until = NULL, lease_owner = NULL
                WHERE id > @id AND state IN (0, 1) AND state = 1 AND lease_owner = @owner
                    AND account_id = (SELECT account_id FROM outbox WHERE id = @id) AND chat = (SELECT chat FROM outbox WHERE id = @id)
                RETURNING id
                """).With("@id", id).With("@owner", owner).AllAsync(row => row.GetInt64(0), cancel);
        },
        cancel);

    /// <inheritdoc />
    public async ValueTask ReleaseAsync(long owner, CancellationToken cancel) => await database.InOneAsync(
        work => work.Statement("""
            UPDATE outbox SET state = 0, attempts = attempts - 1, lease_until = NULL, lease_owner = NULL WHERE state IN (0, 1) AND state = 1 AND lease_owner = @owner
            """).With("@owner", owner).RunAsync(cancel),
        cancel);

    /// <inheritdoc />
    public async ValueTask<Instant?> NextDueAsync(CancellationToken cancel)
    {
        await using var work = await database.ReadAsync(cancel);
        return await work.Statement($"SELECT MIN({OutboxOrder.DueAt}) FROM outbox o WHERE {OutboxOrder.First}")
            .FirstAsync(row => row.IsDBNull(0) ? null : (Instant?)Moments.From(row.GetInt64(0)), cancel);
    }

    // Where writers come one after the other anyway, there is nothing to do.
    private static async ValueTask QueueUpAsync(Work work, CancellationToken cancel)
    {
        if (work.Database.Locking.Length > 0)
        {
            // Two senders that look for work at the same moment could else each take a part of one chat.
            await work.Statement("SELECT pg_advisory_xact_lock(5577006791947779411)").FirstAsync(_ => true, cancel);
        }
    }

    private static async ValueTask<bool> FinishAsync(Work work, long owner, FinishedReply done, CancellationToken cancel) => await work.Statement("""
        UPDATE outbox SET state = @state, json = '', sent_as = @sentAs, lease_until = NULL, lease_owner = NULL WHERE id = @id AND state = 1 AND lease_owner = @owner
        """)
        .With("@sentAs", done.SentAs)
        .With("@state", (short)(done.Sent ? 2 : 3))
        .With("@id", done.Id)
        .With("@owner", owner)
        .RunAsync(cancel) > 0;

    private static async ValueTask<IReadOnlyList<QueuedReply>> ClaimAsync(Work work, long owner, Instant now, Duration lease, int most, CancellationToken cancel)
    {
        await QueueUpAsync(work, cancel);
        // A sender begins one of a chat when the one before is written down: those behind were surely not begun.
        await work.Statement("""
            UPDATE outbox SET state = 0, attempts = attempts - 1, lease_until = NULL, lease_owner = NULL
            WHERE id IN (
                SELECT o.id FROM outbox o WHERE o.state IN (0, 1) AND o.state = 1 AND o.lease_until <= @now AND EXISTS (
                    SELECT 1 FROM outbox e WHERE e.state IN (0, 1) AND e.state = 1 AND e.account_id = o.account_id AND e.chat = o.chat AND e.id < o.id))
            """).With("@now", now).RunAsync(cancel);
        await work.Statement("""
            UPDATE outbox SET state = 0, uncertain = TRUE, lease_until = NULL, lease_owner = NULL
            WHERE state IN (0, 1) AND state = 1 AND lease_until <= @now
            """).With("@now", now).RunAsync(cancel);
        var ids = await work.Statement($"""
            UPDATE outbox SET state = 1, attempts = attempts + 1, lease_until = @until, lease_owner = @owner
            WHERE id {work.Database.Among($"SELECT o.id FROM outbox o WHERE {OutboxOrder.Free} ORDER BY o.id LIMIT @most")}
            RETURNING id
            """)
            .With("@until", now + lease)
            .With("@owner", owner)
            .With("@now", now)
            .With("@most", most)
            .AllAsync(row => row.GetInt64(0), cancel);
        return await ReadAsync(work, ids, cancel);
    }

    private static async ValueTask<IReadOnlyList<QueuedReply>> ReadAsync(Work work, List<long> ids, CancellationToken cancel)
    {
        var replies = new List<QueuedReply>(ids.Count);
        foreach (var some in ids.Chunk(ValueRows.Most))
        {
            var statement = work.Statement($"""
                SELECT o.id, o.chat, o.json, o.attempts, o.uncertain, o.answers_to, o.edits, o.offer_id, {AccountColumns.Names} FROM {ValueRows.Source(some.Length, 1)}
                JOIN outbox o ON o.id = v.column1 JOIN account a ON a.id = o.account_id
                """);
            replies.AddRange(await ValueRows.Fill(statement, some, id => [id]).AllAsync(Read, cancel));
        }

        replies.Sort((one, other) => one.Id.CompareTo(other.Id));
        return replies;
    }

    private static QueuedReply Read(DbDataReader row) => new(
        row.GetInt64(0), AccountColumns.Read(row, 8), row.GetString(1), row.GetString(2), row.GetInt16(3) - 1, row.GetBoolean(4))
    {
        Place = new ReplyPlace(row.IsDBNull(5) ? null : row.GetString(5), row.IsDBNull(6) ? null : row.GetString(6), row.IsDBNull(7) ? null : row.GetInt64(7)),
    };
}
