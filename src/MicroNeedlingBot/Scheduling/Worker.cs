using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Chat.Outbox;
using MicroNeedlingBot.Health;
using MicroNeedlingBot.Live;
using MicroNeedlingBot.Moderation.Questions;
using MicroNeedlingBot.Reminders.Dispatch;
using MicroNeedlingBot.Reminders.Replanning;
using MicroNeedlingBot.Reminders.Upkeep;
using MicroNeedlingBot.Settings;
using MicroNeedlingBot.Storage.Opening;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NodaTime;
using Quartz;

namespace MicroNeedlingBot.Scheduling;

/// <summary>Puts the worker together: dispatcher, schedulers, jobs, health.</summary>
internal static class Worker
{
    /// <summary>The host; the dispatcher in it is the caller's, and may be at work already.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="storage">The store.</param>
    /// <param name="dispatcher">Sends reminders.</param>
    /// <param name="time">The clock.</param>
    /// <param name="report">Takes lines for whoever runs it.</param>
    /// <param name="reception">What answers members; null where no platform is served. It stays the caller's.</param>
    /// <param name="platforms">The platforms that are served, each once.</param>
    public static WebApplication Build(
        BotSettings settings, BotStorage storage, ReminderDispatcher dispatcher, TimeProvider time, Action<string> report, Reception? reception = null, params IReadOnlyList<ServedPlatform> platforms)
    {
        var host = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        var services = host.Services;
        services.AddSingleton(time);
        services.AddSingleton(dispatcher);
        AddStorage(services, settings, storage, time, report);
        services.AddSingleton(new CatchUp(storage.Memos, () => dispatcher.Late, time, report));
        services.AddSingleton<DispatchNudge>();
        services.AddHostedService<DispatchService>();
        services.AddHostedService<StartLeftovers>();
        AddAnswers(services, storage, reception, platforms, time, report);
        AddSchedules(services, settings);
        services.Configure<HostOptions>(static options => options.ShutdownTimeout = TimeSpan.FromSeconds(20));
        HealthPort.Add(host, settings.HealthPort);
        var built = host.Build();
        HealthPort.Map(built);
        return built;
    }

    /// <summary>A dispatcher for the platforms of this worker.</summary>
    public static ReminderDispatcher Dispatcher(BotStorage storage, IReadOnlyList<IReminderChannel> channels, IReminderWording wording, TimeProvider time, Action<string> report, ISendLimiter? limiter = null) =>
        new(storage.Reminders, channels, wording, limiter ?? new PlatformLimiters(new Dictionary<Platforms, ISendLimiter>()), new DispatchSettings(), time, report, storage.Mentions);

    private static void AddStorage(IServiceCollection services, BotSettings settings, BotStorage storage, TimeProvider time, Action<string> report)
    {
        services.AddSingleton(storage);
        services.AddSingleton(storage.Upkeep);
        services.AddSingleton(new Retention(storage.Upkeep, storage.Store, settings.KeepReminders, time));
        services.AddSingleton(new ZoneRules(storage.Memos, storage.OpenSessions, storage.Store, DateTimeZoneProviders.Tzdb, time, report));
    }

    /// <summary>Without a platform nobody asks, and nobody can tell where moderators read.</summary>
    private static void AddAnswers(
        IServiceCollection services, BotStorage storage, Reception? reception, IReadOnlyList<ServedPlatform> platforms, TimeProvider time, Action<string> report)
    {
        services.AddSingleton(reception?.DigestsTo(new PlatformChats(platforms)) ?? new DigestRun(storage.Store, views: null, new NoModeratorChats()));
        if (reception is null)
        {
            return;
        }

        services.AddSingleton(_ => new ReplyPump(reception.SenderOver([.. platforms.Select(served => served.Replies)]), storage.Outbox, time, report));
        services.AddHostedService(provider => new PlatformService(reception, provider.GetRequiredService<ReplyPump>(), platforms));
        foreach (var served in platforms)
        {
            services.AddHealthChecks().AddCheck(served.Platform.ToString().ToLowerInvariant(), new PlatformCheck(served));
        }
    }

    private static void AddSchedules(IServiceCollection services, BotSettings settings)
    {
        services.AddQuartz(LocalSchedule.Name, LocalSchedule.Configure);
        services.AddQuartz(DurableSchedule.Name, quartz => DurableSchedule.Configure(quartz, settings));
        services.AddQuartzHostedService(LocalSchedule.Name, static options => options.WaitForJobsToComplete = false);
        services.AddQuartzHostedService(DurableSchedule.Name, static options => options.WaitForJobsToComplete = true);
        services.AddHostedService<StartUpJobs>();
    }
}
