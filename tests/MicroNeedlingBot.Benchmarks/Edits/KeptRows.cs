using MicroNeedlingBot.Storage.Connecting;

namespace MicroNeedlingBot.Benchmarks.Edits;

/// <summary>A revision as it lies in the table.</summary>
internal sealed record KeptRow(long Community, string EntryId, int Number, string? Text, string Reason);

/// <summary>What lies in the tables, read past the program.</summary>
internal static class KeptRows
{
    /// <summary>All history, each entry's in order.</summary>
    public static ValueTask<List<KeptRow>> HistoryAsync(Database rows) =>
        ReadAsync(rows, "SELECT community_id, entry_id, number, text, reason FROM entry_revision ORDER BY community_id, entry_id, number");

    /// <summary>What is live.</summary>
    public static ValueTask<List<KeptRow>> LiveAsync(Database rows) =>
        ReadAsync(rows, "SELECT community_id, entry_id, number, text, '' FROM entry_live ORDER BY community_id, entry_id");

    /// <summary>Whether the file is whole; PostgreSQL has no such question.</summary>
    public static async ValueTask<bool> IsSoundAsync(Database rows)
    {
        await using var work = await rows.ReadAsync(CancellationToken.None);
        return rows is PostgresDatabase
            || await work.Statement("PRAGMA integrity_check").FirstAsync(row => row.GetString(0), CancellationToken.None) is "ok";
    }

    private static async ValueTask<List<KeptRow>> ReadAsync(Database rows, string sql)
    {
        await using var work = await rows.ReadAsync(CancellationToken.None);
        return await work.Statement(sql).AllAsync(
            row => new KeptRow(row.GetInt64(0), row.GetString(1), row.GetInt32(2), row.IsDBNull(3) ? null : row.GetString(3), row.GetString(4)),
            CancellationToken.None);
    }
}
