using MicroNeedlingBot.Storage.Connecting;

namespace MicroNeedlingBot.Storage.Moderation;

/// <summary>
/// Counts the changes of all scopes in one row. Whoever ticks holds it until its transaction ends, so changes become
/// visible in the order of their versions: who asks for all above the last that it saw never misses one. The price is that
/// transactions which change entries come one after the other, which SQLite has anyway, and which edits can bear.
/// </summary>
internal static class EntryClock
{
    /// <summary>The next version; waits for others that change entries.</summary>
    public static ValueTask<long> TickAsync(Work work, CancellationToken cancel) => work.Statement("""
        INSERT INTO entry_clock (id, version) VALUES (1, 1)
        ON CONFLICT (id) DO UPDATE SET version = entry_clock.version + 1 RETURNING version
        """).FirstAsync(row => row.GetInt64(0), cancel);

    /// <summary>Says of a scope that it changed.</summary>
    public static async ValueTask ShowAsync(Work work, long community, long version, CancellationToken cancel) => await work.Statement("""
        INSERT INTO entry_scope (community_id, version) VALUES (@community, @version)
        ON CONFLICT (community_id) DO UPDATE SET version = excluded.version
        """)
        .With("@community", community)
        .With("@version", version)
        .RunAsync(cancel);
}
