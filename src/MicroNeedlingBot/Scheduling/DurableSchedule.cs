using MicroNeedlingBot.Settings;
using MicroNeedlingBot.Storage.Opening;
using Quartz;

namespace MicroNeedlingBot.Scheduling;

/// <summary>
/// What is done once for all workers, and made up for when nobody was there to do it. With SQLite its tables stand in a
/// file of their own: in the bot's file each tick would wait for the writers of reminders.
/// </summary>
internal static class DurableSchedule
{
    public const string Name = "durable";

    private const string FileName = "quartz.db";
    private static readonly TimeSpan s_checkIn = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_deadAfter = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan s_reconcileEvery = TimeSpan.FromMinutes(5);

    public static void Configure(IQuartzBuilder quartz, BotSettings settings)
    {
        // More at once would make each read of triggers scan them all, on SQLite.
        quartz.ConfigureScheduler(scheduler => (scheduler.MaxBatchSize, scheduler.GenerateInstanceId) = (1, true));
        // A start must not write stored triggers anew: what was missed while nobody was there would be forgotten. So a
        // changed schedule needs a new name for its trigger.
        quartz.ConfigureOptions<QuartzOptions>(options => options.Scheduling.IgnoreDuplicates = true);
        quartz.UsePersistentStore(store => Store(store, settings));
        quartz.UseDefaultThreadPool(2);
        quartz.UseDefaultRetryPolicy(RetryPolicy.Exponential(4, TimeSpan.FromSeconds(30), 2, TimeSpan.FromMinutes(10)));
        Daily<RetentionJob>(quartz, RetentionJob.Key, "0 20 3 * * ?");
        Daily<DatabaseUpkeepJob>(quartz, DatabaseUpkeepJob.Key, "0 50 3 * * ?");
        Daily<DigestJob>(quartz, DigestJob.Key, "0 0 7 * * ?");
        Daily<ZoneRulesJob>(quartz, ZoneRulesJob.Key, "0 5 3 * * ?");
        quartz.ScheduleJob<ReconcileJob>(
            trigger => trigger.WithIdentity("every-five-minutes").WithSimpleSchedule(schedule => schedule
                .WithInterval(s_reconcileEvery).RepeatForever().WithMisfireInstruction(SimpleTriggerMisfireInstruction.NowWithExistingCount)),
            job => job.WithIdentity(ReconcileJob.Key).RequestRecovery());
    }

    /// <summary>Once a day, UTC; a day that was missed is made up for once.</summary>
    private static void Daily<TJob>(IQuartzBuilder quartz, JobKey key, string cron)
        where TJob : class, IJob => quartz.ScheduleJob<TJob>(
            trigger => trigger.WithIdentity($"daily-{key.Name}").WithCronSchedule(cron, schedule => schedule
                .InTimeZone(TimeZoneInfo.Utc).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed)),
            job => job.WithIdentity(key).RequestRecovery());

    private static void Store(IPersistentStoreBuilder store, BotSettings settings)
    {
        store.ProvisionSchema();
        if (settings.Provider == StorageProvider.Postgres)
        {
            store.UsePostgres(settings.ConnectionString!);
            store.UseClustering(cluster => (cluster.CheckinInterval, cluster.CheckinMisfireThreshold) = (s_checkIn, s_deadAfter));
        }
        else
        {
            var path = Path.Combine(settings.StorageFolder, FileName);
            OwnerOnlyFolder.CreateFile(path);
            store.UseSqlite($"Data Source={path}");
        }
    }
}
