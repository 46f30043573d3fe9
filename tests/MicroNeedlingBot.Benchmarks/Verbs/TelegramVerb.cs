using System.Globalization;
using MicroNeedlingBot.Benchmarks.Chatting;
using MicroNeedlingBot.Benchmarks.Tables;
using MicroNeedlingBot.FakePlatforms.Telegram;

namespace MicroNeedlingBot.Benchmarks.Verbs;

/// <summary>Our bot on Telegram, everything durable, beside an echo of grammY that keeps nothing, on the same server.</summary>
internal static class TelegramVerb
{
    private const int Rounds = 5;

    /// <summary>The parts, in their order.</summary>
    public static IReadOnlyList<string> Parts { get; } = ["rate", "pace", "encoder", "limits", "faults"];

    public static void Run(int updates, int seconds, IReadOnlyList<string> parts, bool grammy) =>
        RunAsync(updates, seconds, parts.Count == 0 ? Parts : parts, grammy).GetAwaiter().GetResult();

    private static async Task RunAsync(int updates, int seconds, IReadOnlyList<string> parts, bool grammy)
    {
        var bots = Bots(grammy);
        if (parts.Contains("rate", StringComparer.Ordinal))
        {
            await RateAsync(bots, updates);
        }

        await PaceAsync(bots, seconds, parts);
        if (parts.Contains("faults", StringComparer.Ordinal))
        {
            await FaultsAsync(bots);
        }
    }

    private static List<(string Name, Func<FakeTelegram, ChatBot> Start)> Bots(bool grammy) =>
    [
        ("ours, encoder off", fake => ChatBot.Ours(fake, encoder: false, limits: false)),
        .. grammy
            ? new (string, Func<FakeTelegram, ChatBot>)[] { ("grammY echo, in order", fake => ChatBot.Grammy(fake, "sequential")), ("grammY echo, side by side", fake => ChatBot.Grammy(fake, "parallel")) }
            : [],
    ];

    /// <summary>Turn by turn, so that what else the machine does meets all alike.</summary>
    private static async Task RateAsync(List<(string Name, Func<FakeTelegram, ChatBot> Start)> bots, int updates)
    {
        var subjects = new List<ChatSubject>();
        foreach (var (name, start) in bots)
        {
            subjects.Add(await ChatSubject.StartAsync(name, start));
        }

        for (var round = 0; round < Rounds; round++)
        {
            foreach (var subject in subjects)
            {
                await subject.FloodAsync(updates);
            }
        }

        var table = new AlignedTable($"{updates:#,0} questions at once, median of {Rounds}", "updates a second", "processor an update");
        foreach (var subject in subjects)
        {
            table.Add(subject.Name, subject.PerSecond.ToString("#,0", CultureInfo.InvariantCulture), Shown.Time(subject.Work));
            await subject.DisposeAsync();
        }

        table.Write(Console.Out);
    }

    private static async Task PaceAsync(List<(string Name, Func<FakeTelegram, ChatBot> Start)> bots, int seconds, IReadOnlyList<string> parts)
    {
        var table = new AlignedTable($"From update to sendMessage, {seconds} s", "updates a second", "p50", "p99", "most");
        if (parts.Contains("pace", StringComparer.Ordinal))
        {
            foreach (var (name, start) in bots)
            {
                await AddAsync(table, name, start, 200, seconds);
            }
        }

        if (parts.Contains("encoder", StringComparer.Ordinal))
        {
            await AddAsync(table, "ours, encoder on", fake => ChatBot.Ours(fake, encoder: true, limits: false), 100, seconds);
        }

        if (parts.Contains("limits", StringComparer.Ordinal))
        {
            await AddAsync(table, "ours, limits on", fake => ChatBot.Ours(fake, encoder: false, limits: true), 20, seconds, limits: true);
        }

        table.Write(Console.Out);
    }

    private static async Task AddAsync(AlignedTable table, string name, Func<FakeTelegram, ChatBot> start, int perSecond, int seconds, bool limits = false)
    {
        await using var subject = await ChatSubject.StartAsync(name, start, limits);
        await subject.Load.SteadyAsync(perSecond, 3);
        var waits = await subject.Load.SteadyAsync(perSecond, seconds);
        table.Add(name, perSecond.ToString(CultureInfo.InvariantCulture), Time(waits[waits.Count / 2]), Time(waits[waits.Count * 99 / 100]), Time(waits[^1]));
    }

    private static async Task FaultsAsync(List<(string Name, Func<FakeTelegram, ChatBot> Start)> bots)
    {
        var table = new AlignedTable(["What happens", .. bots.Select(bot => bot.Name)]);
        foreach (var (fault, bring) in ChatFaults.All)
        {
            var cells = new List<string> { fault };
            foreach (var (_, start) in bots)
            {
                cells.Add(await ChatFaults.TryAsync(start, bring));
            }

            table.Add([.. cells]);
        }

        table.Write(Console.Out);
    }

    private static string Time(TimeSpan time) => Shown.Time(time.TotalMicroseconds);
}
