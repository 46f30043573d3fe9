using MicroNeedlingBot.Benchmarks.Crash;
using MicroNeedlingBot.Benchmarks.Stores;
using MicroNeedlingBot.Storage.Connecting;
using NodaTime;

namespace MicroNeedlingBot.Benchmarks.Serving;

/// <summary>A SQLite file full of sessions whose reminders lie in the future.</summary>
internal static class LargeStore
{
    /// <summary>Makes it.</summary>
    /// <returns>The hand on it that registers more.</returns>
    public static async Task<CrashStore> FillAsync(string folder, int pending)
    {
        var settings = CrashStore.Settings(folder, connection: null);
        var store = await CrashStore.OpenAsync(settings);
        await using var rows = new SqliteDatabase(Path.Combine(folder, "bot.db"), Duration.FromHours(1));
        await StoreFilling.SessionsAsync(rows, pending);
        await StoreFilling.PendingAsync(rows, Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow()));
        await StoreFilling.SettleAsync(rows);
        await using var work = await rows.ReadAsync(CancellationToken.None);
        var found = await work.Statement("SELECT COUNT(*) FROM reminder WHERE state = 0").FirstAsync(row => row.GetInt64(0), CancellationToken.None);
        if (found != pending)
        {
            throw new InvalidOperationException($"{found} of {pending} are pending.");
        }

        return store;
    }
}
