using MicroNeedlingBot.Benchmarks.Crash;
using MicroNeedlingBot.Storage.Opening;

namespace MicroNeedlingBot.Benchmarks.Edits;

/// <summary>The process that is killed: it changes entries until its input ends, and says so line by line.</summary>
internal static class EditWorker
{
    /// <summary>The hidden verb.</summary>
    public const string Verb = "edit-worker";

    public static async Task RunAsync(string folder, int worker)
    {
        var settings = CrashStore.Settings(folder, Environment.GetEnvironmentVariable(CrashWorker.ConnectionVariable));
        await using var storage = await BotStorage.OpenAsync(settings, TimeProvider.System, CancellationToken.None);
        // Each line is with the journal before the next statement runs: a killed process takes nothing along that it said.
        await using var output = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true };
        var edits = new RandomEdits(storage.Store, worker, output.WriteLine);
        // On a thread of its own: the console's reader waits where it stands, also when it is asked not to.
        var ended = Task.Run(Console.In.ReadToEnd);
        while (!ended.IsCompleted)
        {
            await edits.ChangeAsync(CancellationToken.None);
        }
    }
}
