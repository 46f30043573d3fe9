using System.Diagnostics;
using System.Globalization;
using MicroNeedlingBot.Benchmarks.Crash;
using MicroNeedlingBot.Benchmarks.Peers;
using MicroNeedlingBot.Benchmarks.Stores;
using MicroNeedlingBot.Benchmarks.Tables;
using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.Reminders;
using MicroNeedlingBot.Reminders.Dispatch;
using MicroNeedlingBot.Storage.Opening;
using NodaTime;

namespace MicroNeedlingBot.Benchmarks.Verbs;

/// <summary>The reminder table beside Quartz with a trigger for each reminder: registering, and draining what is overdue.</summary>
internal static class QuartzVerb
{
    private const int Each = 8;

    /// <summary>Measures.</summary>
    /// <param name="connection">A PostgreSQL database, new and empty; null for SQLite.</param>
    /// <param name="rows">Reminders; triggers.</param>
    public static void Run(string? connection, int rows) => RunAsync(connection, rows).GetAwaiter().GetResult();

    private static async Task RunAsync(string? connection, int rows)
    {
        var folder = Directory.CreateTempSubdirectory("mnb-quartz-");
        try
        {
            var table = new AlignedTable(
                $"{(connection is null ? "SQLite" : "PostgreSQL")}, {rows:#,0} reminders", "registered a second", "of the table's", "drained in", "times the table's");
            var (ours, requests) = await TableAsync(folder.FullName, connection, rows);
            Add(table, "the reminder table", ours, ours);
            table.Add("whole requests, with member, session and reply", Number(requests), Shown.Percent(requests / ours.Registered));
            // The second finds the first one's tables emptied: all has fired.
            foreach (var (name, batch) in new[] { ("Quartz, a trigger at a time", 1), ("Quartz, batches as it chooses", 0) })
            {
                await using var quartz = await QuartzTriggers.OpenAsync(folder.FullName, connection, batch);
                Add(table, name, (await quartz.RegisterAsync(rows / Each, Each), await quartz.DrainAsync(rows)), ours);
            }

            table.Write(Console.Out);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<((double Registered, TimeSpan Drained) Ours, double Requests)> TableAsync(string folder, string? connection, int rows)
    {
        var settings = CrashStore.Settings(folder, connection);
        await using var store = await CrashStore.OpenAsync(settings);
        await using var storage = await BotStorage.OpenAsync(settings, TimeProvider.System, CancellationToken.None);
        var (requests, registered) = await RegisterAsync(storage.Store, rows / Each);
        // One a member: a member's eight would arrive as one message.
        await store.RegisterAsync(rows, -Duration.FromHours(2), Duration.FromHours(1));
        var platform = new InstantChannel();
        using var dispatcher = new ReminderDispatcher(
            storage.Reminders, [platform], platform, CrashWorker.NoLimit(), new DispatchSettings(), TimeProvider.System, Console.Error.WriteLine);
        var start = Stopwatch.GetTimestamp();
        await dispatcher.DispatchAsync();
        var drained = Stopwatch.GetElapsedTime(start);
        return platform.Late.Count == rows ? ((registered, drained), requests) : throw new InvalidOperationException($"{platform.Late.Count} of {rows} were sent.");
    }

    /// <summary>Reminders a second, in whole requests and alone.</summary>
    private static async Task<(double Requests, double Alone)> RegisterAsync(IStore store, int count)
    {
        var at = Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow()) + Duration.FromDays(365);
        ReminderRow[] reminders = [.. Enumerable.Range(0, Each).Select(slot => new ReminderRow(slot, at + Duration.FromMinutes(slot), ReminderState.Pending))];
        List<Session> sessions = [];
        var requests = await EachSecondAsync(count, async number => await Registration.AddAsync(store, number, reminders));
        for (var number = 0; number <= count; number++)
        {
            sessions.Add(await Registration.AddAsync(store, count + 1 + number, []));
        }

        return (requests, await EachSecondAsync(count, number => Registration.PlanAsync(store, sessions[number], reminders)));
    }

    private static async Task<double> EachSecondAsync(int count, Func<int, Task> register)
    {
        await register(0);
        var start = Stopwatch.GetTimestamp();
        for (var number = 1; number <= count; number++)
        {
            await register(number);
        }

        return count * Each / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static void Add(AlignedTable table, string name, (double Registered, TimeSpan Drained) measured, (double Registered, TimeSpan Drained) ours) => table.Add(
        name, Number(measured.Registered), Shown.Percent(measured.Registered / ours.Registered),
        Shown.Seconds(measured.Drained), Shown.Ratio(measured.Drained / ours.Drained));

    private static string Number(double number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
