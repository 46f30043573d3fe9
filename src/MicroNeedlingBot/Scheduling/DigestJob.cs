using MicroNeedlingBot.Moderation.Questions;
using NodaTime;
using Quartz;

namespace MicroNeedlingBot.Scheduling;

/// <summary>Tells moderators what waits for them.</summary>
[DisallowConcurrentExecution]
internal sealed class DigestJob(DigestRun digests, TimeProvider time) : IJob
{
    public static readonly JobKey Key = new("digest");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await digests.RunAsync(DigestRun.DayOf(Instant.FromDateTimeOffset(time.GetUtcNow())), cancellationToken);
}
