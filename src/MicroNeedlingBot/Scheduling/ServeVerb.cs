using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.Reminders.Dispatch;
using MicroNeedlingBot.Reminders.Messages;
using MicroNeedlingBot.Reminders.Plans;
using MicroNeedlingBot.Settings;
using MicroNeedlingBot.Storage.Opening;
using MicroNeedlingBot.Streams;
using MicroNeedlingBot.Verbs;
using NodaTime;

namespace MicroNeedlingBot.Scheduling;

/// <summary>Runs the worker until it is asked to leave.</summary>
internal static class ServeVerb
{
    public static async Task<int> RunAsync(BotSettings settings, Surroundings surroundings)
    {
        using var stop = new ConsoleChat.StopSignal();
        await using var storage = await OpenAsync(settings, surroundings.Time, stop.Token);
        IReadOnlyList<IReminderChannel> channels = [];
        if (channels.Count == 0)
        {
            surroundings.Report("No platform has a token: reminders wait in the database. Set Discord:Token or Telegram:Token to send them.");
        }

        using var dispatcher = Worker.Dispatcher(storage, channels, new ReminderWording(new StoredPlanSource(storage.Store), DateTimeZoneProviders.Tzdb), surroundings.Time, surroundings.Report);
        using var host = Worker.Build(settings, storage, dispatcher, surroundings.Time);
        await host.StartAsync(stop.Token);
        surroundings.Report("The worker runs.");
        await stop.Token.WaitAsync();
        await host.StopAsync(CancellationToken.None);
        surroundings.Report("The worker has left in order.");
        return ExitCodes.Done;
    }

    private static async ValueTask<BotStorage> OpenAsync(BotSettings settings, TimeProvider time, CancellationToken stop)
    {
        try
        {
            return await BotStorage.OpenAsync(new StorageSettings(settings.Provider, settings.StorageFolder, settings.ConnectionString), time, stop);
        }
        catch (StorageFaultException fault)
        {
            throw new StopException(fault.Message, ExitCodes.Problems);
        }
    }

    private static async Task WaitAsync(this CancellationToken stop)
    {
        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, stop);
        }
        catch (OperationCanceledException)
        {
            // That is what was waited for.
        }
    }
}
