using MicroNeedlingBot.Benchmarks.Crash;
using MicroNeedlingBot.Benchmarks.Inputs;
using NodaTime;

namespace MicroNeedlingBot.Benchmarks.Serving;

/// <summary>Worker processes on a prepared file, and what their messages tell.</summary>
internal sealed class ServingRun(string folder, CrashStore store, RecordingPlatform platform)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(20);

    /// <summary>Starts a worker while one reminder is due; it leaves once that has arrived.</summary>
    /// <returns>From before the start of the process to the message.</returns>
    public async Task<Duration> StartAsync()
    {
        var (worker, taken) = await FirstAsync(ServingWorker.Verb);
        using (worker)
        {
            return await worker.LeaveAsync() == 0 ? taken : throw new WrongInputException("The worker did not leave in order.");
        }
    }

    /// <summary>How late messages are at an even rate, sorted; and the memory of the worker at the end, now and at most.</summary>
    public async Task<(IReadOnlyList<Duration> Late, (long Now, long Most) Memory)> SteadyAsync(int perSecond, int seconds, bool answers)
    {
        var (worker, _) = await FirstAsync(answers ? ServingWorker.AnsweringVerb : ServingWorker.Verb);
        using (worker)
        {
            var before = platform.Messages.Count;
            await store.RegisterAsync(perSecond * seconds, Duration.FromSeconds(2), Duration.FromSeconds(seconds));
            await UntilAsync(before + (perSecond * seconds));
            var messages = platform.Messages.Skip(before).ToList();
            var due = await store.DueAsync(messages.SelectMany(message => message.Reminders));
            var memory = worker.Memory;
            await worker.LeaveAsync();
            return ([.. messages.Select(message => message.At - due[message.Reminders[0]]).Order()], memory);
        }
    }

    private async Task<(WorkerProcess Worker, Duration Taken)> FirstAsync(string verb)
    {
        var before = platform.Messages.Count;
        await store.RegisterAsync(1, -Duration.FromSeconds(1), Duration.Zero);
        var start = Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow());
        var worker = new WorkerProcess(verb, folder, platform.Port, knowsNonces: true, connection: null);
        await UntilAsync(before + 1);
        return (worker, platform.Messages[before].At - start);
    }

    private async Task UntilAsync(int messages)
    {
        var start = System.Diagnostics.Stopwatch.GetTimestamp();
        while (platform.Messages.Count < messages)
        {
            if (System.Diagnostics.Stopwatch.GetElapsedTime(start) > s_patience)
            {
                throw new WrongInputException($"{platform.Messages.Count} messages of {messages} came within a minute.");
            }

            await Task.Delay(s_look);
        }
    }
}
