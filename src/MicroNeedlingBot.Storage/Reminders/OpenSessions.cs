using MicroNeedlingBot.Reminders;
using MicroNeedlingBot.Reminders.Replanning;
using MicroNeedlingBot.Storage.Connecting;
using MicroNeedlingBot.Storage.Requests;
using NodaTime;

namespace MicroNeedlingBot.Storage.Reminders;

/// <summary>The open sessions of all members in the database.</summary>
internal sealed class OpenSessions(Database database) : IOpenSessions
{
    /// <inheritdoc />
    public async ValueTask<IReadOnlyList<Session>> PageAsync(long after, Instant startsAfter, int most, CancellationToken cancel)
    {
        await using var work = await database.ReadAsync(cancel);
        // "+" keeps the planner from sorting all that is open for each page, instead of going on by the key.
        return await work.Statement($"""
            SELECT {SessionColumns.Names} FROM session s
            WHERE s.id > @after AND +s.status = 0 AND +s.start_utc > @starts ORDER BY s.id LIMIT @most
            """)
            .With("@after", after)
            .With("@starts", startsAfter)
            .With("@most", most)
            .AllAsync(row => SessionColumns.Read(row, 0), cancel);
    }

    /// <inheritdoc />
    public async ValueTask<int> CountOnOtherPlansAsync(string planVersion, Instant startsAfter, CancellationToken cancel)
    {
        await using var work = await database.ReadAsync(cancel);
        // What stands behind the version names the slots alone.
        return (int)await work.Statement("""
            SELECT COUNT(*) FROM session WHERE status = 0 AND start_utc > @starts AND substr(plan_version, 1, @length) <> @version
            """)
            .With("@starts", startsAfter)
            .With("@version", planVersion)
            .With("@length", planVersion.Length)
            .FirstAsync(row => row.GetInt64(0), cancel);
    }
}
