using MicroNeedlingBot.Benchmarks.Stores;
using MicroNeedlingBot.Benchmarks.Tables;
using MicroNeedlingBot.Storage.Opening;
using NodaTime;

namespace MicroNeedlingBot.Benchmarks.Verbs;

/// <summary>What the store does in a second, and what a pending reminder weighs, on SQLite and on PostgreSQL.</summary>
internal static class StoreVerb
{
    public static void Run(string? postgres, int pending) => RunAsync(postgres, pending).GetAwaiter().GetResult();

    private static async Task RunAsync(string? postgres, int pending)
    {
        var table = new AlignedTable(
            $"{pending:#,0} pending reminders", "bytes a reminder", "sessions of 7 a second", "10,000 drained", "claim p50", "p99", "move p50", "p99");
        var folder = Directory.CreateTempSubdirectory("mnb-store-");
        try
        {
            await MeasureAsync(table, "SQLite, synchronous=FULL", new StorageSettings(StorageProvider.Sqlite, folder.FullName, ConnectionString: null), pending);
            if (postgres is not null)
            {
                await MeasureAsync(table, "PostgreSQL", new StorageSettings(StorageProvider.Postgres, folder.FullName, postgres), pending);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        table.Write(Console.Out);
    }

    private static async Task MeasureAsync(AlignedTable table, string name, StorageSettings settings, int pending)
    {
        await using var run = await StoreRun.OpenAsync(settings with { Patience = Duration.FromHours(1) }, pending);
        var registered = await run.RegisterAsync(1_000);
        var drained = await run.DrainAsync(10_000);
        var claims = await run.ClaimsAsync(300);
        var moves = await run.MovesAsync(300);
        table.Add(
            name, run.Bytes.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture), registered.ToString("0", System.Globalization.CultureInfo.InvariantCulture), Shown.Seconds(drained),
            Shown.Time(claims.Median), Shown.Time(claims.High), Shown.Time(moves.Median), Shown.Time(moves.High));
    }
}
