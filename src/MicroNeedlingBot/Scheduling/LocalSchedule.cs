using Quartz;

namespace MicroNeedlingBot.Scheduling;

/// <summary>
/// What every worker does for itself, in memory: its triggers are made anew with each start and cost the database
/// nothing. A tick that was missed is not made up for: the next one does the same work.
/// </summary>
internal static class LocalSchedule
{
    public const string Name = "local";

    private static readonly TimeSpan s_dispatchEvery = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_sweepEvery = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan s_mentionEvery = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan s_beatEvery = TimeSpan.FromMinutes(1);

    public static void Configure(IQuartzBuilder quartz)
    {
        quartz.UseInMemoryStore(static _ => { });
        quartz.UseDefaultThreadPool(4);
        quartz.ScheduleJob<DispatchJob>(
            trigger => trigger.WithIdentity("every-second").StartNow().WithSimpleSchedule(Every(s_dispatchEvery)),
            job => job.WithIdentity(DispatchJob.Key));
        quartz.ScheduleJob<LeaseSweepJob>(
            trigger => trigger.WithIdentity("every-five-seconds").StartNow().WithSimpleSchedule(Every(s_sweepEvery)),
            job => job.WithIdentity(LeaseSweepJob.Key));
        quartz.ScheduleJob<MentionJob>(
            trigger => trigger.WithIdentity("every-ten-seconds").StartNow().WithSimpleSchedule(Every(s_mentionEvery)),
            job => job.WithIdentity(MentionJob.Key));
        quartz.ScheduleJob<HeartbeatJob>(
            trigger => trigger.WithIdentity("every-minute").StartNow().WithSimpleSchedule(Every(s_beatEvery)),
            job => job.WithIdentity(HeartbeatJob.Key));
    }

    private static SimpleScheduleBuilder Every(TimeSpan interval) => SimpleScheduleBuilder.Create()
        .WithInterval(interval)
        .RepeatForever()
        .WithMisfireInstruction(SimpleTriggerMisfireInstruction.NextWithExistingCount);
}
