using System.Text.Json;
using MicroNeedlingBot.FakePlatforms.Telegram;
using MicroNeedlingBot.IntegrationTests.Verbs;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.IntegrationTests.TelegramChat;

/// <summary>The built program on Telegram.</summary>
public sealed class TelegramProcessTests
{
    private static readonly HttpClient s_http = new();
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task It_answers_says_how_it_is_leaves_in_order_and_never_shows_the_token()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no kill command: run this on Linux or macOS.");
        await using var fake = await FakeTelegram.StartAsync();
        using var bot = Start(fake, fake.Token);
        var written = new List<string>();
        var health = await HealthAsync(bot, written);
        var mira = fake.World.User("Mira");
        mira.Starts();
        await mira.Private.NextFromBotAsync(s_patience);
        mira.Writes("when can i wear make-up again");
        (await mira.Private.NextFromBotAsync(s_patience)).Text.ShouldNotBeEmpty();

        var answer = await s_http.GetStringAsync(new Uri(health), TestContext.Current.CancellationToken);
        JsonDocument.Parse(answer).RootElement.GetProperty("checks").GetProperty("telegram").GetProperty("status").GetString().ShouldBe("healthy");
        await fake.GoDownAsync();
        await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
        using var ill = await s_http.GetAsync(new Uri(health), TestContext.Current.CancellationToken);
        var trouble = await ill.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        trouble.ShouldContain("I try again by myself");
        await fake.ComeUpAsync();
        bot.Signal("TERM");
        var result = await bot.Left();

        result.ExitCode.ShouldBe(0, result.Error);
        result.Error.ShouldEndWith("The worker has left in order.\n");
        string.Join('\n', [.. written, answer, trouble, result.Output, result.Error]).ShouldNotContain(fake.Token.Split(':')[1]);
    }

    [Fact]
    public async Task A_wrong_token_is_one_sentence_that_tells_what_to_do()
    {
        await using var fake = await FakeTelegram.StartAsync();
        var wrong = "7000000001:" + new string('w', 35);
        using var bot = Start(fake, wrong);
        var written = new List<string>();
        await HealthAsync(bot, written);
        while (!written.Exists(line => line.Contains("token", StringComparison.Ordinal)))
        {
            written.Add(await bot.ErrorLine() ?? throw new InvalidOperationException(string.Join('\n', written)));
        }

        written.Find(line => line.Contains("token", StringComparison.Ordinal)).ShouldBe("Telegram doesn't take the token (401). Set Telegram:Token to what @BotFather shows for this bot, and start again.");
        bot.Signal("TERM");
        var result = await bot.Left();
        string.Join('\n', [.. written, result.Output, result.Error]).ShouldNotContain(new string('w', 35));
        fake.Traffic.Calls.Count(call => call.Method is "getUpdates").ShouldBe(0);
    }

    [Fact]
    public async Task A_text_that_can_be_no_token_is_refused_with_what_one_looks_like()
    {
        await using var fake = await FakeTelegram.StartAsync();
        using var bot = Start(fake, "not-a-token-but-secret");

        var result = await bot.End();

        result.ExitCode.ShouldNotBe(0);
        result.Error.ShouldContain("Telegram:Token");
        result.Error.ShouldNotContain("but-secret");
        result.Error.TrimEnd('\n').ShouldNotContain('\n');
    }

    [Fact]
    public void Nothing_outside_of_the_program_can_listen_to_the_addresses_that_it_asks()
    {
        // The runtime's own events of HTTP name the path, and with it the token.
        var configuration = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "MicroNeedlingBot.runtimeconfig.json"));

        configuration.ShouldContain("\"System.Diagnostics.Tracing.EventSource.IsSupported\": false");
    }

    private static BotProcess Start(FakeTelegram fake, string token) => new(
        [("MNB__Telegram__Token", token), ("MNB__Telegram__ApiBase", fake.Api)], ["serve", "--knowledge", BotProcess.Knowledge]);

    private static async Task<string> HealthAsync(BotProcess bot, List<string> written)
    {
        const string Mark = "Health: ";
        while (await bot.ErrorLine() is { } line)
        {
            written.Add(line);
            if (line.StartsWith(Mark, StringComparison.Ordinal))
            {
                return line[Mark.Length..];
            }
        }

        throw new InvalidOperationException(string.Join('\n', written));
    }
}
