using MicroNeedlingBot.Storage.Connecting;

namespace MicroNeedlingBot.Benchmarks.Crash;

/// <summary>What a server still does for a client that was killed.</summary>
internal static class ServerRest
{
    /// <summary>Waits until the server has ended what a killed worker had under way: PostgreSQL still carries out what it was sent.</summary>
    public static async Task QuietAsync(Database rows)
    {
        while (rows is PostgresDatabase && await BusyAsync(rows) > 0)
        {
            await Task.Delay(5);
        }
    }

    private static async Task<long> BusyAsync(Database rows)
    {
        await using var work = await rows.ReadAsync(CancellationToken.None);
        return await work.Statement("""
            SELECT COUNT(*) FROM pg_stat_activity
            WHERE datname = current_database() AND backend_type = 'client backend' AND state <> 'idle' AND pid <> pg_backend_pid()
            """).FirstAsync(row => row.GetInt64(0), CancellationToken.None);
    }
}
