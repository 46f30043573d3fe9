using MicroNeedlingBot.Benchmarks.Crash;
using MicroNeedlingBot.Benchmarks.Serving;
using MicroNeedlingBot.Benchmarks.Tables;
using NodaTime;

namespace MicroNeedlingBot.Benchmarks.Verbs;

/// <summary>The worker on a SQLite file with very many sessions: its start, its lateness, its memory.</summary>
internal static class ServeLargeVerb
{
    private const int Starts = 5;
    private const int PerSecond = 50;
    private const int Seconds = 20;
    private const string Question = "when can i wear make-up again";

    /// <summary>Measures.</summary>
    /// <param name="pending">Reminders that are pending meanwhile, six a session.</param>
    /// <param name="program">MicroNeedlingBot.dll; null for the one beside this program.</param>
    public static void Run(int pending, FileInfo? program) =>
        RunAsync(pending, program?.FullName ?? Path.Combine(AppContext.BaseDirectory, "MicroNeedlingBot.dll")).GetAwaiter().GetResult();

    private static async Task RunAsync(int pending, string program)
    {
        var folder = Directory.CreateTempSubdirectory("mnb-large-");
        try
        {
            // Where the chat has its file, so that it can be asked to open the same one.
            var inner = folder.CreateSubdirectory("console").FullName;
            await using var store = await LargeStore.FillAsync(inner, pending);
            await using var platform = new RecordingPlatform(knowsNonces: true, seed: 1, slowest: 0);
            var run = new ServingRun(inner, store, platform);
            await WriteStartsAsync(run, pending);
            await WriteSteadyAsync(run, pending);
            var memory = new AlignedTable("resident memory, that file open", "now", "at most");
            AddMemory(memory, "serve, without a platform's token", await ProgramMemory.OfServeAsync(program, inner));
            AddMemory(memory, "chat, after a question", await ProgramMemory.OfChatAsync(program, folder.FullName, Question));
            memory.Write(Console.Out);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task WriteStartsAsync(ServingRun run, int pending)
    {
        // The first makes the tables of Quartz; it isn't counted.
        _ = await run.StartAsync();
        var taken = new List<Duration>();
        for (var start = 0; start < Starts; start++)
        {
            taken.Add(await run.StartAsync());
        }

        taken.Sort();
        var table = new AlignedTable($"{pending:#,0} pending, process start to first message, {Starts} starts", "shortest", "median", "longest");
        table.Add("worker", Time(taken[0]), Time(taken[Starts / 2]), Time(taken[^1]));
        table.Write(Console.Out);
    }

    private static async Task WriteSteadyAsync(ServingRun run, int pending)
    {
        var table = new AlignedTable($"{pending:#,0} pending, {PerSecond}/s for {Seconds} s", "messages", "late p50", "p99", "most", "memory then");
        foreach (var (name, answers) in new[] { ("worker", false), ("worker and answer engine", true) })
        {
            var (late, memory) = await run.SteadyAsync(PerSecond, Seconds, answers);
            table.Add(name, $"{late.Count}", Time(late[late.Count / 2]), Time(late[late.Count * 99 / 100]), Time(late[^1]), Shown.Megabytes(memory.Now));
        }

        table.Write(Console.Out);
    }

    private static void AddMemory(AlignedTable table, string name, (long Now, long Most) memory) =>
        table.Add(name, Shown.Megabytes(memory.Now), Shown.Megabytes(memory.Most));

    private static string Time(Duration time) => Shown.Time(time.TotalMilliseconds * 1_000);
}
