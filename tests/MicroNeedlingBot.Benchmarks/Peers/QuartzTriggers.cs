using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace MicroNeedlingBot.Benchmarks.Peers;

/// <summary>
/// The peer of the reminder table: Quartz's own tables with a trigger for each reminder and a job for each session. What
/// is overdue fires as it stands: the handling of misfires would rewrite every trigger first.
/// </summary>
internal sealed class QuartzTriggers : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly IScheduler _scheduler;
    private readonly Firings _firings;

    private QuartzTriggers(ServiceProvider services, IScheduler scheduler) =>
        (_services, _scheduler, _firings) = (services, scheduler, services.GetRequiredService<Firings>());

    /// <summary>Makes the tables.</summary>
    /// <param name="folder">Where the SQLite file is made.</param>
    /// <param name="connection">A PostgreSQL database; null for SQLite.</param>
    /// <param name="batch">How many triggers are taken at once; 0 is as many as there are threads.</param>
    public static async Task<QuartzTriggers> OpenAsync(string folder, string? connection, int batch)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<Firings>();
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(scheduler => scheduler.MaxBatchSize = batch);
            quartz.UsePersistentStore(store => Store(store, Path.Combine(folder, $"quartz{batch}.db"), connection));
        });
        var provider = services.BuildServiceProvider();
        var scheduler = await provider.GetRequiredService<ISchedulerFactory>().GetScheduler(CancellationToken.None);
        return new QuartzTriggers(provider, scheduler);
    }

    /// <summary>How many triggers a second can be stored, a session's in one call.</summary>
    public async Task<double> RegisterAsync(int sessions, int each)
    {
        await RegisterOneAsync("warm-up", each, TimeProvider.System.GetUtcNow() + TimeSpan.FromDays(365));
        await _scheduler.DeleteJob(new JobKey("warm-up"));
        var at = TimeProvider.System.GetUtcNow() - TimeSpan.FromHours(2);
        var start = Stopwatch.GetTimestamp();
        for (var number = 0; number < sessions; number++)
        {
            await RegisterOneAsync($"session{number}", each, at + TimeSpan.FromMilliseconds(number));
        }

        return sessions * each / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    /// <summary>How long it takes until so many overdue ones have fired.</summary>
    public async Task<TimeSpan> DrainAsync(int count)
    {
        var start = Stopwatch.GetTimestamp();
        await _scheduler.Start();
        await _firings.UntilAsync(count);
        var taken = Stopwatch.GetElapsedTime(start);
        await _scheduler.Shutdown(waitForJobsToComplete: true);
        return taken;
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private async Task RegisterOneAsync(string session, int each, DateTimeOffset at)
    {
        var job = JobBuilder.Create<FiredJob>().WithIdentity(session).Build();
        ITrigger[] triggers =
        [
            .. Enumerable.Range(0, each).Select(slot => TriggerBuilder.Create()
                .WithIdentity($"{session}-{slot}")
                .StartAt(at + TimeSpan.FromMinutes(slot))
                .WithSimpleSchedule(schedule => schedule.WithMisfireInstruction(SimpleTriggerMisfireInstruction.IgnoreMisfires))
                .Build()),
        ];
        await _scheduler.ScheduleJob(job, triggers);
    }

    private static void Store(IPersistentStoreBuilder store, string path, string? connection)
    {
        store.ProvisionSchema();
        if (connection is not null)
        {
            store.UsePostgres(connection);
            return;
        }

        // The file remembers it: with the usual journal each commit would wait for the disk more often than ours.
        using (var file = new SqliteConnection($"Data Source={path}"))
        {
            file.Open();
            using var journal = file.CreateCommand();
            journal.CommandText = "PRAGMA journal_mode = WAL";
            journal.ExecuteNonQuery();
        }

        store.UseSqlite($"Data Source={path}");
    }

    /// <summary>Counts what has fired.</summary>
    private sealed class Firings
    {
        private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _count;
        private int _wanted = int.MaxValue;

        public void Add()
        {
            if (Interlocked.Increment(ref _count) >= Volatile.Read(ref _wanted))
            {
                _reached.TrySetResult();
            }
        }

        public Task UntilAsync(int wanted)
        {
            Volatile.Write(ref _wanted, wanted);
            return Volatile.Read(ref _count) >= wanted ? Task.CompletedTask : _reached.Task;
        }
    }

    /// <summary>A platform that takes everything at once.</summary>
    private sealed class FiredJob(Firings firings) : IJob
    {
        public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
        {
            firings.Add();
            return ValueTask.CompletedTask;
        }
    }
}
