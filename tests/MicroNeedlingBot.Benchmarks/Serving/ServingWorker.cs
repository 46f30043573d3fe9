using MicroNeedlingBot.Answering;
using MicroNeedlingBot.Benchmarks.Crash;
using MicroNeedlingBot.Reminders.Dispatch;
using MicroNeedlingBot.Scheduling;
using MicroNeedlingBot.Settings;
using MicroNeedlingBot.Storage.Opening;
using MicroNeedlingBot.Streams;
using MicroNeedlingBot.Verbs;

namespace MicroNeedlingBot.Benchmarks.Serving;

/// <summary>The process that is measured: the program's worker with both schedulers, and a recording platform, until its input ends.</summary>
internal static class ServingWorker
{
    /// <summary>The hidden verb.</summary>
    public const string Verb = "serving-worker";

    /// <summary>The same with the answer engine beside it, which has answered a question.</summary>
    public const string AnsweringVerb = "serving-worker-with-answers";

    private const string Question = "when can i wear make-up again";

    public static async Task RunAsync(string folder, int port, bool knowsNonces, bool answers)
    {
        var settings = CrashStore.Settings(folder, connection: null);
        await using var storage = await BotStorage.OpenAsync(settings, TimeProvider.System, CancellationToken.None);
        using var dispatcher = new ReminderDispatcher(
            storage.Reminders, [new LoopbackChannel(port, knowsNonces)], new IdWording(), CrashWorker.NoLimit(), new DispatchSettings(), TimeProvider.System, Console.Error.WriteLine);
        await using var host = Worker.Build(new BotSettings(KnowledgeFolder: null, folder, Encoder: false), storage, dispatcher, TimeProvider.System, Console.Error.WriteLine);
        await host.StartAsync(CancellationToken.None);
        var answer = answers ? Open() : null;
        answer?.Invoke(Question);
        await Console.In.ReadToEndAsync();
        await host.StopAsync(CancellationToken.None);
        GC.KeepAlive(answer);
    }

    private static Func<string, Verdict> Open()
    {
        var context = new VerbContext(Surroundings.OfProcess(), new Dictionary<string, string?>(StringComparer.Ordinal));
        return context.OpenToStay(context.Folder(named: null)).Answer;
    }
}
