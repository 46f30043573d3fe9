using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using MicroNeedlingBot.IntegrationTests.Replanning;
using MicroNeedlingBot.Storage.Connecting;
using MicroNeedlingBot.Storage.Opening;
using NodaTime;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.IntegrationTests.Verbs;

public sealed class ServeProcessTests
{
    private static readonly HttpClient s_http = new();

    [Fact]
    public async Task Without_a_token_it_says_so_goes_on_and_leaves_in_order_when_told_to()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no kill command: run this on Linux or macOS.");
        using var bot = new BotProcess("serve", "--knowledge", BotProcess.Knowledge);
        (await bot.ErrorLine())!.ShouldContain("Set Discord:Token or Telegram:Token");
        (await bot.ErrorLine())!.ShouldStartWith("Health: http://127.0.0.1:");
        (await bot.ErrorLine()).ShouldBe("The worker runs.");

        bot.Signal("TERM");
        var result = await bot.Left();

        result.ExitCode.ShouldBe(0);
        result.Error.ShouldBe("The worker has left in order.\n");
        result.Output.ShouldBe("");
    }

    [Fact]
    public async Task Health_says_what_is_wrong_with_the_database_and_that_it_is_well_again()
    {
        using var bot = new BotProcess("serve", "--knowledge", BotProcess.Knowledge);
        var address = await HealthAsync(bot);

        var (status, answer) = await AskAsync(address);
        status.ShouldBe(HttpStatusCode.OK);
        (Check(answer, "database"), Check(answer, "reminders"), Check(answer, "quartz-scheduler-local"), Check(answer, "quartz-scheduler-durable"))
            .ShouldBe(("healthy", "degraded", "healthy", "healthy"));

        await using (var other = new SqliteDatabase(Path.Combine(bot.Folder, "data", "bot.db"), Duration.FromSeconds(10)))
        await using (await other.WriteAsync(CancellationToken.None))
        {
            (status, answer) = await AskAsync(address);
            status.ShouldBe(HttpStatusCode.ServiceUnavailable);
            Check(answer, "database").ShouldBe("unhealthy");
            answer.GetProperty("checks").GetProperty("database").GetProperty("reason").GetString()!.ShouldContain("locked");
        }

        (status, _) = await AskAsync(address);
        status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_one_sentence()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        using var bot = new BotProcess("serve", "--knowledge", BotProcess.Knowledge, string.Create(CultureInfo.InvariantCulture, $"--Health:Port={port}"));

        var result = await bot.End();

        result.ExitCode.ShouldBe(1);
        result.Error.ShouldContain(string.Create(CultureInfo.InvariantCulture, $"Health:Port {port} can't be opened"));
    }

    [Fact]
    public async Task A_broken_plan_is_refused_with_its_line()
    {
        using var knowledge = new PlannedKnowledge("points:\n  - id: x\n    when: sometime\n");
        using var bot = new BotProcess("serve", "--knowledge", knowledge.Folder);

        var result = await bot.End();

        result.ExitCode.ShouldBe(1);
        result.Error.ShouldContain("reminders.yaml:3");
    }

    [Fact]
    public async Task It_says_at_start_and_after_each_change_of_the_plan_how_many_sessions_follow_an_older_one()
    {
        await using var world = await ReplanningWorld.OpenAsync(StorageProvider.Sqlite);
        await world.RegisterAsync(SamplePlans.Of("older", SamplePlans.Point("stop", -48)));
        // Ahead on any machine's clock.
        await world.Storage.RunAsync("UPDATE session SET start_utc = 7258118400000");
        using var knowledge = new PlannedKnowledge(PlannedKnowledge.Saying("Stop."));
        using var bot = new BotProcess("serve", "--knowledge", knowledge.Folder, $"--Storage:Folder={world.Storage.Settings.Folder}");
        await HealthAsync(bot);

        (await bot.ErrorLine()).ShouldBe("1 open session follows an older plan: `plan move` shows what would change and moves them.");
        knowledge.Write(PlannedKnowledge.Saying("Stop now."));
        (await bot.ErrorLine()).ShouldBe("1 open session follows an older plan: `plan move` shows what would change and moves them.");
    }

    [Theory]
    [InlineData("Storage__Provider", "Oracle", "Storage:Provider must be Sqlite or Postgres, not \"Oracle\".")]
    [InlineData("Reminders__KeepDays", "0", "Reminders:KeepDays must be a number of days from 1 to 36500, not \"0\".")]
    [InlineData("Health__Port", "70000", "Health:Port must be a port from 0 to 65535, not \"70000\"; 0 takes any free one.")]
    [InlineData("Storage__Provider", "Postgres", "Storage:ConnectionString is missing")]
    public async Task Settings_that_can_not_work_are_one_sentence(string name, string value, string expected)
    {
        using var bot = new BotProcess(($"MNB__{name}", value), ["serve"]);

        var result = await bot.End();

        result.ExitCode.ShouldNotBe(0, string.Create(CultureInfo.InvariantCulture, $"{name}={value}"));
        result.Error.ShouldContain(expected);
        result.Error.TrimEnd('\n').ShouldNotContain('\n');
    }

    private static async Task<string> HealthAsync(BotProcess bot)
    {
        const string Mark = "Health: ";
        string? line;
        do
        {
            line = await bot.ErrorLine();
        }
        while (line?.StartsWith(Mark, StringComparison.Ordinal) == false);

        await bot.ErrorLine();
        return line![Mark.Length..];
    }

    private static async Task<(HttpStatusCode Status, JsonElement Answer)> AskAsync(string address)
    {
        using var answer = await s_http.GetAsync(new Uri(address), TestContext.Current.CancellationToken);
        return (answer.StatusCode, JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement);
    }

    private static string? Check(JsonElement answer, string name) => answer.GetProperty("checks").GetProperty(name).GetProperty("status").GetString();
}
