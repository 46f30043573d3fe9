using System.Diagnostics;
using MicroNeedlingBot.Benchmarks.Tables;
using MicroNeedlingBot.FakePlatforms.Telegram;
using MicroNeedlingBot.FakePlatforms.Telegram.Failing;

namespace MicroNeedlingBot.Benchmarks.Chatting;

/// <summary>What stops a bot, and what doesn't.</summary>
internal static class ChatFaults
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    /// <summary>The faults by name.</summary>
    public static IReadOnlyList<(string Name, Action<ChatLoad> Bring)> All { get; } =
    [
        ("another program polls (409)", load => load.Fake.Faults.Next("getUpdates", new Fault(FaultKind.Refusal, Executes: false)
        {
            Code = 409,
            Description = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
        })),
        ("a batch is cut in mid-body", load => load.Fake.Faults.Next("getUpdates", Fault.DropInAnswer)),
        ("an update has a malformed date", load => load.Next().WritesWithBrokenDate("what needle length")),
    ];

    /// <summary>How a bot gets over a fault: the time until a question is answered again.</summary>
    public static async Task<string> TryAsync(Func<FakeTelegram, ChatBot> start, Action<ChatLoad> bring)
    {
        await using var load = await ChatLoad.StartAsync(limits: false);
        await using var bot = start(load.Fake);
        await load.IdleAsync();
        await load.AnswersAsync(s_patience);
        await load.IdleAsync();
        bring(load);
        // The poll that is held goes well yet: its answer makes the bot ask again, and that one meets the fault.
        await load.AnswersAsync(TimeSpan.FromMilliseconds(500));
        var since = Stopwatch.GetTimestamp();
        var answers = await load.AnswersAsync(s_patience);
        return answers ? $"answers after {Shown.Seconds(Stopwatch.GetElapsedTime(since))}" : bot.IsRunning ? "silent" : "stopped";
    }
}
