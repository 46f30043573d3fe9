using MicroNeedlingBot.Storage.Connecting;
using NodaTime;

namespace MicroNeedlingBot.Benchmarks.Stores;

/// <summary>Fills the tables with sessions of six reminders, each of a member of its own, by statements that both databases understand.</summary>
internal static class StoreFilling
{
    private const int Each = 6;

    /// <summary>The sessions of so many reminders.</summary>
    public static Task SessionsAsync(Database database, int pending) => SessionsAsync(database, "x", pending / Each);

    /// <summary>Their reminders, scattered over a year that begins after two days.</summary>
    public static async Task PendingAsync(Database database, Instant now)
    {
        await RunAsync(database, $"""
            INSERT INTO reminder (id, epoch, due_at, state)
            SELECT s.id * 256 + v.column1, 1, @now + 172800000 + ((s.id * 7919 + v.column1 * 104729) % 31536000) * 1000, 0
            FROM session s CROSS JOIN (VALUES (0), (1), (2), (3), (4), (5)) AS v ORDER BY s.id, v.column1
            """, ("@now", Moments.Of(now)));
        await RunAsync(database, "ANALYZE");
    }

    /// <summary>Waits until what the filling left behind is tidied: it would be measured with the rest.</summary>
    public static async Task SettleAsync(Database database)
    {
        await using var work = await database.ReadAsync(CancellationToken.None);
        foreach (var sql in database is PostgresDatabase ? ["VACUUM ANALYZE", "CHECKPOINT"] : new[] { "PRAGMA wal_checkpoint(TRUNCATE)" })
        {
            await work.Statement(sql).RunAsync(CancellationToken.None);
        }
    }

    /// <summary>Ones whose time has passed: eight of each of some more sessions.</summary>
    public static async Task OverdueAsync(Database database, int overdue, Instant now)
    {
        await SessionsAsync(database, "late", overdue / 8);
        await RunAsync(database, """
            INSERT INTO reminder (id, epoch, due_at, state)
            SELECT s.id * 256 + v.column1, 1, @now - 3600000 + s.id % 1000, 0
            FROM session s CROSS JOIN (VALUES (0), (1), (2), (3), (4), (5), (6), (7)) AS v WHERE s.plan_version = 'late'
            """, ("@now", Moments.Of(now)));
    }

    private static async Task SessionsAsync(Database database, string name, int count)
    {
        await RunAsync(database, """
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < @count)
            INSERT INTO member (discreet) SELECT FALSE FROM n
            """, ("@count", count));
        await RunAsync(database, $"""
            INSERT INTO account (platform, external_id, member_id, reachable)
            SELECT 2, '{name}' || m.id, m.id, TRUE FROM member m WHERE NOT EXISTS (SELECT 1 FROM account a WHERE a.member_id = m.id) ORDER BY m.id
            """);
        await RunAsync(database, $"""
            INSERT INTO session (member_id, account_id, kind, title, start_local, start_offset, zone, start_utc, plan_version, status, plan_epoch, updated_at)
            SELECT member_id, id, 0, '', '2027-06-01T14:00:00', 0, 'Europe/London', 0, '{name}', 0, 1, 0 FROM account
            WHERE external_id LIKE '{name}%' ORDER BY id
            """);
    }

    private static async Task RunAsync(Database database, string sql, params (string Name, long Value)[] values)
    {
        await using var work = await database.WriteAsync(CancellationToken.None);
        var statement = work.Statement(sql);
        foreach (var (name, value) in values)
        {
            statement = statement.With(name, value);
        }

        await statement.RunAsync(CancellationToken.None);
        await work.CommitAsync();
    }
}
