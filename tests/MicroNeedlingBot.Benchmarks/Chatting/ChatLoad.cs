using System.Diagnostics;
using MicroNeedlingBot.Benchmarks.Inputs;
using MicroNeedlingBot.FakePlatforms.Telegram;
using MicroNeedlingBot.FakePlatforms.Telegram.People;

namespace MicroNeedlingBot.Benchmarks.Chatting;

/// <summary>Many who ask one bot in private, and when it answered them.</summary>
internal sealed class ChatLoad : IAsyncDisposable
{
    private const int People = 500;
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(120);

    private static readonly string[] s_questions =
    [
        "how often should i do it at home", "when can i wear make-up again", "does it help with acne scars", "can i use retinol afterwards", "what needle length for the face",
        "is it normal to be red the next day", "how do i clean the roller", "may i go swimming after a session", "can i do it while pregnant", "what about vitamin c serum",
        "how long until i see results", "what is the weather tomorrow", "does it hurt", "can i drink alcohol before", "sunscreen after needling?", "does it work for hair loss",
    ];

    private readonly FakeTelegram _fake;
    private readonly Person[] _people;
    private int _asked;

    private ChatLoad(FakeTelegram fake) => (_fake, _people) = (fake, [.. Enumerable.Range(0, People).Select(number => fake.World.User($"Member {number}"))]);

    public FakeTelegram Fake => _fake;

    /// <summary>How many messages the bot sent.</summary>
    public int Sent => _fake.Traffic.Count("sendMessage");

    public static async Task<ChatLoad> StartAsync(bool limits)
    {
        var options = new FakeTelegramOptions { KeepsTraffic = false, Patience = s_patience };
        return new ChatLoad(await FakeTelegram.StartAsync(limits ? options : options.WithoutFloodLimits()));
    }

    /// <summary>Waits until the bot has nothing to fetch.</summary>
    public Task IdleAsync() => _fake.Updates.Poll.HeldAsync(s_patience);

    /// <summary>So many ask at once.</summary>
    /// <returns>From the first question until all are answered.</returns>
    public async Task<TimeSpan> FloodAsync(int questions)
    {
        await IdleAsync();
        var before = Sent;
        var start = Stopwatch.GetTimestamp();
        for (var count = 0; count < questions; count++)
        {
            Ask();
        }

        await UntilAsync(before + questions);
        return Stopwatch.GetElapsedTime(start);
    }

    /// <summary>They ask at an even rate.</summary>
    /// <returns>From each question to its answer, sorted.</returns>
    public async Task<IReadOnlyList<TimeSpan>> SteadyAsync(int perSecond, int seconds)
    {
        await IdleAsync();
        var since = TimeProvider.System.GetUtcNow();
        var before = Sent;
        var start = Stopwatch.GetTimestamp();
        for (var count = 0; count < perSecond * seconds; count++)
        {
            while (Stopwatch.GetElapsedTime(start).TotalSeconds * perSecond < count)
            {
                await Task.Delay(1);
            }

            Ask();
        }

        await UntilAsync(before + (perSecond * seconds));
        return [.. _people.SelectMany(person => Waits(person, since)).Order()];
    }

    /// <summary>One asks, and waits; false when no answer comes.</summary>
    public async Task<bool> AnswersAsync(TimeSpan patience)
    {
        var before = Sent;
        Ask();
        var start = Stopwatch.GetTimestamp();
        while (Sent == before && Stopwatch.GetElapsedTime(start) < patience)
        {
            await Task.Delay(20);
        }

        return Sent > before;
    }

    /// <summary>The next one.</summary>
    public Person Next() => _people[_asked % People];

    public ValueTask DisposeAsync() => _fake.DisposeAsync();

    private void Ask()
    {
        Next().Writes(s_questions[(_asked + (_asked / People * 7)) % s_questions.Length]);
        _asked++;
    }

    private async Task UntilAsync(int sent)
    {
        var start = Stopwatch.GetTimestamp();
        while (Sent < sent)
        {
            if (Stopwatch.GetElapsedTime(start) > s_patience)
            {
                throw new WrongInputException($"{Sent} answers of {sent} came within two minutes.");
            }

            await Task.Delay(2);
        }
    }

    /// <summary>A question and its answer stand one under the other: nobody asks again before.</summary>
    private static IEnumerable<TimeSpan> Waits(Person person, DateTimeOffset since)
    {
        var said = person.Private.Messages.Where(message => message.Date >= since).ToList();
        return said.Zip(said.Skip(1)).Where(pair => pair.First.From == person && pair.Second.From != person).Select(pair => pair.Second.Date - pair.First.Date);
    }
}
