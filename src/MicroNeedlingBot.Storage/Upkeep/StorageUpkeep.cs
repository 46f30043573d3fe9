using MicroNeedlingBot.Reminders.Upkeep;
using MicroNeedlingBot.Storage.Connecting;
using MicroNeedlingBot.Storage.Moderation;
using NodaTime;

namespace MicroNeedlingBot.Storage.Upkeep;

/// <summary>
/// What keeps the database small. Each call may be repeated and may run on several workers; each works in small
/// transactions, so that reminders and requests never wait long for it.
/// </summary>
internal sealed class StorageUpkeep : IStoreUpkeep
{
    // A few milliseconds' work for a transaction.
    private const int Step = 2_000;

    private readonly Database _database;

    public StorageUpkeep(Database database) => _database = database;

    /// <inheritdoc />
    public ValueTask<int> CloseSessionsAsync(Instant now, CancellationToken cancel) => InStepsAsync(
        $"""
        UPDATE session SET status = 2, updated_at = @now WHERE id IN (
            SELECT s.id FROM session s WHERE s.status = 0 AND s.start_utc < @now AND NOT EXISTS (
                SELECT 1 FROM reminder r WHERE r.id BETWEEN s.id * 256 AND s.id * 256 + 255 AND r.state IN (0, 1, 2, 8))
            ORDER BY s.start_utc LIMIT {Step})
        """,
        statement => statement.With("@now", now),
        cancel);

    /// <inheritdoc />
    public ValueTask<int> EndPausesAsync(Instant now, CancellationToken cancel) => _database.InOneAsync(
        async work =>
        {
            var resumed = await work.Statement("""
                UPDATE reminder SET state = 0 WHERE state = 8 AND id IN (
                    SELECT r.id FROM member m
                    JOIN session s ON s.member_id = m.id
                    JOIN account a ON a.id = s.account_id
                    JOIN reminder r ON r.id BETWEEN s.id * 256 AND s.id * 256 + 255
                    WHERE m.paused_until <= @now AND a.reachable)
                """).With("@now", now).RunAsync(cancel);
            await work.Statement("UPDATE member SET paused_until = NULL WHERE paused_until <= @now").With("@now", now).RunAsync(cancel);
            return resumed;
        },
        cancel);

    /// <inheritdoc />
    public async ValueTask<int> PurgeMessagesAsync(Instant before, CancellationToken cancel) =>
        await InStepsAsync(
            $"""
            DELETE FROM inbox WHERE (platform, event_id) IN (
                SELECT platform, event_id FROM inbox WHERE at < @before ORDER BY at LIMIT {Step})
            """,
            statement => statement.With("@before", before),
            cancel)
        + await InStepsAsync(
            $"DELETE FROM outbox WHERE id IN (SELECT id FROM outbox WHERE state IN (2, 3) AND queued_at < @before ORDER BY id LIMIT {Step})",
            statement => statement.With("@before", before),
            cancel);

    /// <inheritdoc />
    public async ValueTask<int> PurgeHistoryAsync(Instant before, CancellationToken cancel) =>
        await InStepsAsync(
            $"""
            DELETE FROM reminder WHERE id IN (
                SELECT r.id FROM session s JOIN reminder r ON r.id BETWEEN s.id * 256 AND s.id * 256 + 255
                WHERE s.status <> 0 AND s.updated_at < @before AND r.state IN (3, 4, 5, 6, 7) LIMIT {Step})
            """,
            statement => statement.With("@before", before),
            cancel)
        + await InStepsAsync(
            $"""
            DELETE FROM delivery WHERE (reminder_id, epoch, attempt) IN (
                SELECT reminder_id, epoch, attempt FROM delivery WHERE finished_at < @before LIMIT {Step})
            """,
            statement => statement.With("@before", before),
            cancel);

    /// <inheritdoc />
    public async ValueTask<int> PurgeCommunitiesAsync(Instant before, CancellationToken cancel)
    {
        for (var gone = 0; ; gone++)
        {
            if (!await _database.InOneAsync(work => LeftCommunities.PurgeOneAsync(work, before, cancel), cancel))
            {
                return gone;
            }
        }
    }

    /// <inheritdoc />
    public async ValueTask TidyAsync(CancellationToken cancel)
    {
        if (_database is SqliteDatabase)
        {
            await using var work = await _database.ReadAsync(cancel);
            await work.Statement("PRAGMA optimize; PRAGMA wal_checkpoint(TRUNCATE)").RunAsync(cancel);
        }
    }

    private async ValueTask<int> InStepsAsync(string sql, Func<Statement, Statement> fill, CancellationToken cancel)
    {
        var all = 0;
        int some;
        do
        {
            some = await _database.InOneAsync(work => fill(work.Statement(sql)).RunAsync(cancel), cancel);
            all += some;
        }
        while (some == Step);
        return all;
    }
}
