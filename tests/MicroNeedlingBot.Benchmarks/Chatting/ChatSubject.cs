using MicroNeedlingBot.FakePlatforms.Telegram;

namespace MicroNeedlingBot.Benchmarks.Chatting;

/// <summary>One bot with a server and askers of its own, started and warm.</summary>
internal sealed class ChatSubject : IAsyncDisposable
{
    private const int WarmUp = 2_000;
    private readonly List<(double PerSecond, double Work)> _floods = [];

    private ChatSubject(string name, ChatLoad load, ChatBot bot) => (Name, Load, Bot) = (name, load, bot);

    public string Name { get; }

    public ChatLoad Load { get; }

    public ChatBot Bot { get; }

    /// <summary>Updates a second: the median of all floods.</summary>
    public double PerSecond => Median(flood => flood.PerSecond);

    /// <summary>Processor time of the bot for an update, in microseconds: the median of all floods.</summary>
    public double Work => Median(flood => flood.Work);

    /// <summary>Starts one, on a server of its own.</summary>
    /// <param name="name">What the table calls it.</param>
    /// <param name="start">Starts the bot.</param>
    /// <param name="limits">Whether the server limits what is sent.</param>
    public static async Task<ChatSubject> StartAsync(string name, Func<FakeTelegram, ChatBot> start, bool limits = false)
    {
        var load = await ChatLoad.StartAsync(limits);
        var subject = new ChatSubject(name, load, start(load.Fake));
        if (!limits)
        {
            await load.FloodAsync(WarmUp);
        }

        return subject;
    }

    /// <summary>So many ask at once.</summary>
    public async Task FloodAsync(int questions)
    {
        await Load.IdleAsync();
        var before = Bot.Worked;
        var taken = await Load.FloodAsync(questions);
        await Load.IdleAsync();
        _floods.Add((questions / taken.TotalSeconds, (Bot.Worked - before).TotalMicroseconds / questions));
    }

    public async ValueTask DisposeAsync()
    {
        await Bot.DisposeAsync();
        await Load.DisposeAsync();
    }

    private double Median(Func<(double PerSecond, double Work), double> of) => _floods.Select(of).Order().ElementAt(_floods.Count / 2);
}
