using System.Diagnostics;
using System.Globalization;
using MicroNeedlingBot.Benchmarks.Crash;
using MicroNeedlingBot.Benchmarks.Stores;
using MicroNeedlingBot.Benchmarks.Tables;
using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Reminders.Dispatch;
using MicroNeedlingBot.Storage.Opening;
using NodaTime;

namespace MicroNeedlingBot.Benchmarks.Verbs;

/// <summary>How fast the dispatcher drains a backlog, and how late it is in quiet times, over a platform that answers at once.</summary>
internal static class DispatchVerb
{
    private const int Steady = 500;
    private static readonly TimeSpan s_dispatchEvery = TimeSpan.FromMilliseconds(1_000);

    /// <summary>Measures.</summary>
    /// <param name="connection">A PostgreSQL database, new and empty; null for SQLite.</param>
    /// <param name="backlog">Reminders that are overdue, one a member.</param>
    public static void Run(string? connection, int backlog) => RunAsync(connection, backlog).GetAwaiter().GetResult();

    private static async Task RunAsync(string? connection, int backlog)
    {
        var folder = Directory.CreateTempSubdirectory("mnb-dispatch-");
        try
        {
            var settings = CrashStore.Settings(folder.FullName, connection);
            await using var store = await CrashStore.OpenAsync(settings);
            await using var storage = await BotStorage.OpenAsync(settings, TimeProvider.System, CancellationToken.None);
            var platform = new InstantChannel();
            using var dispatcher = new ReminderDispatcher(
                storage.Reminders, [platform], platform, new SendLimiter(new Dictionary<Platforms, SendRate>()), new DispatchSettings(), TimeProvider.System, Console.Error.WriteLine);
            await store.RegisterAsync(backlog, -Duration.FromHours(2), Duration.FromHours(1));
            var start = Stopwatch.GetTimestamp();
            await dispatcher.DispatchAsync();
            var drained = Stopwatch.GetElapsedTime(start);
            var sent = platform.Late.Count;
            platform.Late.Clear();
            await store.RegisterAsync(Steady, Duration.FromSeconds(2), Duration.FromSeconds(10));
            using var timer = new PeriodicTimer(s_dispatchEvery);
            while (platform.Late.Count < Steady && await timer.WaitForNextTickAsync())
            {
                await dispatcher.DispatchAsync();
            }

            var late = platform.Late.Order().ToList();
            var table = new AlignedTable(connection is null ? "SQLite" : "PostgreSQL", "sent", "drained in", "a second", "50/s: late p50", "p99", "most");
            table.Add(
                "backlog, then 50/s for 10 s", sent.ToString(CultureInfo.InvariantCulture), Shown.Seconds(drained), (sent / drained.TotalSeconds).ToString("0", CultureInfo.InvariantCulture),
                Shown.Time(late[late.Count / 2]), Shown.Time(late[late.Count * 99 / 100]), Shown.Time(late[^1]));
            table.Write(Console.Out);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
