using MicroNeedlingBot.Reminders.Upkeep;
using MicroNeedlingBot.Storage.Connecting;
using NodaTime;

namespace MicroNeedlingBot.Storage.Reminders;

/// <summary>The upkeep of the tables of reminders.</summary>
internal sealed class ReminderUpkeep(Database database) : IReminderUpkeep
{
    /// <inheritdoc />
    public ValueTask<int> PurgeAsync(Instant before, int most, CancellationToken cancel) => database.InOneAsync(
        async work =>
        {
            var rows = await work.Statement("""
                DELETE FROM reminder WHERE id IN (
                    SELECT id FROM reminder WHERE state IN (3, 4, 5, 6, 7) AND due_at < @before LIMIT @most)
                """).With("@before", before).With("@most", most).RunAsync(cancel);
            var lines = await work.Statement("""
                DELETE FROM delivery WHERE (reminder_id, epoch, attempt) IN (
                    SELECT reminder_id, epoch, attempt FROM delivery WHERE finished_at < @before LIMIT @most)
                """).With("@before", before).With("@most", most).RunAsync(cancel);
            return Math.Max(rows, lines);
        },
        cancel);

    /// <inheritdoc />
    public ValueTask<int> EndPausesAsync(Instant now, CancellationToken cancel) => database.InOneAsync(
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
    public async ValueTask RefreshAsync(CancellationToken cancel)
    {
        // Outside of a transaction: a checkpoint can't be in one.
        await using var work = await database.ReadAsync(cancel);
        foreach (var statement in database.Upkeep)
        {
            await work.Statement(statement).RunAsync(cancel);
        }
    }
}
