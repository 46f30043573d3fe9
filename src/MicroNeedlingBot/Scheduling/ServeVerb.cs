using MicroNeedlingBot.Health;
using MicroNeedlingBot.Live;
using MicroNeedlingBot.Reminders.Messages;
using MicroNeedlingBot.Reminders.Plans;
using MicroNeedlingBot.Storage.Opening;
using MicroNeedlingBot.Streams;
using MicroNeedlingBot.Verbs;
using Microsoft.AspNetCore.Builder;
using NodaTime;

namespace MicroNeedlingBot.Scheduling;

/// <summary>Runs the worker until it is asked to leave.</summary>
internal static class ServeVerb
{
    public static async Task<int> RunAsync(VerbContext context, string? named)
    {
        using var stop = new ConsoleChat.StopSignal();
        var surroundings = context.Surroundings;
        await using var storage = await OpenStorage.ForVerbAsync(context, stop.Token);
        using var telegram = TelegramServing.Bot(context.Settings, storage, surroundings.Time, surroundings.Report);
        IReadOnlyList<ServedPlatform> platforms = telegram is null ? [] : [TelegramServing.Of(telegram)];
        if (platforms.Count == 0)
        {
            surroundings.Report("No platform has a token: reminders wait in the database. Set Discord:Token or Telegram:Token to send them.");
        }

        using var dispatcher = Worker.Dispatcher(
            storage,
            [.. platforms.Select(served => served.Reminders)],
            new ReminderWording(new StoredPlanSource(storage.Store), DateTimeZoneProviders.Tzdb),
            surroundings.Time,
            surroundings.Report,
            new PlatformLimiters(platforms.ToDictionary(served => served.Platform, served => served.Limiter)));
        // What is due doesn't wait until the rest has started.
        _ = dispatcher.DispatchAsync();
        try
        {
            var folder = context.Folder(named);
            using var reception = platforms.Count == 0 ? null : await Reception.OpenAsync(context, folder, Task.FromResult<BotStorage?>(storage), surroundings.Time, stop.Token);
            using var plans = new PlanWatch(folder, new OlderPlans(storage.OpenSessions, surroundings.Time, surroundings.Report), storage, surroundings, takesEntries: reception is null);
            await using var host = Worker.Build(context.Settings, storage, dispatcher, surroundings.Time, surroundings.Report, reception, platforms);
            TelegramServing.Map(host, context.Settings, telegram);
            await ServeAsync(host, context.Settings.HealthPort, plans, surroundings, stop.Token);
        }
        finally
        {
            await dispatcher.StopAsync();
        }

        surroundings.Report("The worker has left in order.");
        return ExitCodes.Done;
    }

    private static async Task ServeAsync(WebApplication host, int port, PlanWatch plans, Surroundings surroundings, CancellationToken stop)
    {
        try
        {
            await host.StartAsync(stop);
            surroundings.Report($"Health: {HealthPort.AddressOf(host)}");
            surroundings.Report("The worker runs.");
            await plans.BeginAsync(stop);
            await Task.Delay(Timeout.InfiniteTimeSpan, stop);
        }
        catch (Exception fault) when (HealthPort.IsTaken(fault))
        {
            throw HealthPort.Taken(port);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // That is what was waited for.
        }

        await host.StopAsync(CancellationToken.None);
    }
}
