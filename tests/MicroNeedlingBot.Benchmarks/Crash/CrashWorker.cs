using MicroNeedlingBot.Reminders.Dispatch;
using MicroNeedlingBot.Storage.Opening;

namespace MicroNeedlingBot.Benchmarks.Crash;

/// <summary>The process that is killed: a dispatcher on the prepared database, until its input ends.</summary>
internal static class CrashWorker
{
    /// <summary>The hidden verb.</summary>
    public const string Verb = "crash-worker";

    /// <summary>Names the environment variable with the database's connection string; absent for SQLite.</summary>
    public const string ConnectionVariable = "CRASH_CONNECTION";

    private static readonly TimeSpan s_dispatchEvery = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan s_sweepEvery = TimeSpan.FromMilliseconds(250);

    public static async Task RunAsync(string folder, int port, bool knowsNonces)
    {
        var settings = CrashStore.Settings(folder, Environment.GetEnvironmentVariable(ConnectionVariable));
        await using var storage = await BotStorage.OpenAsync(settings, TimeProvider.System, CancellationToken.None);
        using var dispatcher = new ReminderDispatcher(
            storage.Reminders, [new LoopbackChannel(port, knowsNonces)], new IdWording(), NoLimit(), CrashPlan.Settings, TimeProvider.System, Console.Error.WriteLine);
        using var end = new CancellationTokenSource();
        var loops = Task.WhenAll(EveryAsync(s_dispatchEvery, dispatcher.DispatchAsync, end.Token), EveryAsync(s_sweepEvery, dispatcher.SweepAsync, end.Token));
        await Console.In.ReadToEndAsync();
        await end.CancelAsync();
        await loops;
        await dispatcher.StopAsync();
    }

    /// <summary>Sends as fast as the platform takes it.</summary>
    public static SendLimiter NoLimit() => new(new Dictionary<Chat.Commands.Platforms, SendRate>());

    private static async Task EveryAsync(TimeSpan interval, Func<Task> work, CancellationToken end)
    {
        try
        {
            using var timer = new PeriodicTimer(interval);
            do
            {
                await work();
            }
            while (await timer.WaitForNextTickAsync(end));
        }
        catch (OperationCanceledException)
        {
            // Told to leave.
        }
    }
}
