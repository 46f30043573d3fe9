using MicroNeedlingBot.Reminders.Dispatch;

namespace MicroNeedlingBot.Benchmarks.Crash;

/// <summary>Kills workers at random moments while they send, and counts what became of every reminder.</summary>
internal sealed class CrashTrial(CrashPlan plan, CrashStore store, RecordingPlatform platform, string folder)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(5);

    private readonly Random _random = new(plan.Seed);
    private readonly List<WorkerProcess> _workers = [];
    private readonly HashSet<long> _leftBehind = [];
    private int _mostUnclear;
    private int _killedWhileSending;

    /// <summary>Runs the trial in a folder of its own.</summary>
    public static async Task<CrashCount> RunAsync(CrashPlan plan)
    {
        var folder = Directory.CreateTempSubdirectory("mnb-crash-");
        try
        {
            await using var store = await CrashStore.OpenAsync(CrashStore.Settings(folder.FullName, plan.Connection));
            await using var platform = new RecordingPlatform(plan.KnowsNonces, plan.Seed);
            return await new CrashTrial(plan, store, platform, folder.FullName).RunAsync();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task<CrashCount> RunAsync()
    {
        try
        {
            for (var worker = 0; worker < plan.Workers; worker++)
            {
                Start();
            }

            for (var run = 0; run < plan.Runs; run++)
            {
                await store.RegisterAsync(CrashPlan.MembersEachRun, CrashPlan.RemindersEach, _random);
                await KillOneAsync();
                Start();
            }

            await UntilAllIsFinalAsync();
            var exits = await Task.WhenAll(_workers.Select(worker => worker.LeaveAsync()));
            return CrashCount.Of(await store.StatesAsync(), platform) with
            {
                Runs = plan.Runs,
                KilledWhileSending = _killedWhileSending,
                MostUnclear = _mostUnclear,
                LeftBadly = exits.Count(exit => exit != 0),
            };
        }
        finally
        {
            _workers.ForEach(worker => worker.Dispose());
        }
    }

    private void Start() => _workers.Add(new WorkerProcess(CrashWorker.Verb, folder, platform.Port, plan.KnowsNonces, plan.Connection));

    /// <summary>After some more messages have arrived, and a random moment later.</summary>
    private async Task KillOneAsync()
    {
        var before = platform.Messages.Count;
        var wanted = _random.Next(1, 25);
        var start = System.Diagnostics.Stopwatch.GetTimestamp();
        while (platform.Messages.Count < before + wanted && System.Diagnostics.Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(4))
        {
            await Task.Delay(s_look);
        }

        await Task.Delay(_random.Next(30));
        var victim = _workers[_random.Next(_workers.Count)];
        await victim.KillAsync();
        _workers.Remove(victim);
        victim.Dispose();
        // With a second worker at work, what is in sending isn't all of the dead one.
        if (plan.Workers == 1)
        {
            await CountUnclearAsync();
        }
    }

    private async Task CountUnclearAsync()
    {
        await store.QuietAsync();
        var unclear = (await store.SendingAsync()).Count(_leftBehind.Add);
        _mostUnclear = Math.Max(_mostUnclear, unclear);
        _killedWhileSending += unclear > 0 ? 1 : 0;
    }

    private async Task UntilAllIsFinalAsync()
    {
        var start = System.Diagnostics.Stopwatch.GetTimestamp();
        while ((await store.StatesAsync()).Values.Any(state => state is ReminderState.Pending or ReminderState.Claimed or ReminderState.Sending))
        {
            if (System.Diagnostics.Stopwatch.GetElapsedTime(start) > s_patience || _workers.TrueForAll(worker => !worker.IsRunning))
            {
                break;
            }

            await Task.Delay(100);
        }
    }
}
