using MicroNeedlingBot.Reminders.Upkeep;
using MicroNeedlingBot.Storage.Connecting;

namespace MicroNeedlingBot.Storage.Upkeep;

/// <summary>Notes in the database.</summary>
internal sealed class StoredMemos(Database database) : IMemos
{
    /// <inheritdoc />
    public async ValueTask<string?> FindAsync(string key, CancellationToken cancel)
    {
        await using var work = await database.ReadAsync(cancel);
        return await work.Statement("SELECT value FROM memo WHERE key = @key").With("@key", key).FirstAsync(row => row.GetString(0), cancel);
    }

    /// <inheritdoc />
    public async ValueTask KeepAsync(string key, string value, CancellationToken cancel) => await database.InOneAsync(
        work => work.Statement("INSERT INTO memo (key, value) VALUES (@key, @value) ON CONFLICT (key) DO UPDATE SET value = excluded.value")
            .With("@key", key)
            .With("@value", value)
            .RunAsync(cancel),
        cancel);
}
