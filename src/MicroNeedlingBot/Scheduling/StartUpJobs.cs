using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Quartz;

namespace MicroNeedlingBot.Scheduling;

/// <summary>Does at each start, too, what the durable schedule does once a day: a new version of the bot may have brought new rules.</summary>
internal sealed class StartUpJobs([FromKeyedServices(DurableSchedule.Name)] ISchedulerFactory durable) : IHostedLifecycleService
{
    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        var scheduler = await durable.GetScheduler(cancellationToken);
        await scheduler.TriggerJob(ZoneRulesJob.Key, cancellationToken: cancellationToken);
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
