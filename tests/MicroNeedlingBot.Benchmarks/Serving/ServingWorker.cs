using MicroNeedlingBot.Benchmarks.Crash;
using MicroNeedlingBot.Reminders.Dispatch;
using MicroNeedlingBot.Scheduling;
using MicroNeedlingBot.Settings;
using MicroNeedlingBot.Storage.Opening;

namespace MicroNeedlingBot.Benchmarks.Serving;

/// <summary>The process that is measured: the program's worker with both schedulers, and a recording platform, until its input ends.</summary>
internal static class ServingWorker
{
    /// <summary>The hidden verb.</summary>
    public const string Verb = "serving-worker";

    public static async Task RunAsync(string folder, int port, bool knowsNonces)
    {
        var settings = CrashStore.Settings(folder, connection: null);
        await using var storage = await BotStorage.OpenAsync(settings, TimeProvider.System, CancellationToken.None);
        using var dispatcher = new ReminderDispatcher(
            storage.Reminders, [new LoopbackChannel(port, knowsNonces)], new IdWording(), CrashWorker.NoLimit(), new DispatchSettings(), TimeProvider.System, Console.Error.WriteLine);
        using var host = Worker.Build(new BotSettings(KnowledgeFolder: null, folder, Encoder: false), storage, dispatcher, TimeProvider.System);
        await host.StartAsync(CancellationToken.None);
        await Console.In.ReadToEndAsync();
        await host.StopAsync(CancellationToken.None);
    }
}
