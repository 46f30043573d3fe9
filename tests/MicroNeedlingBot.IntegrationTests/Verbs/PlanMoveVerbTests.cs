using System.Text;
using MicroNeedlingBot.IntegrationTests.Replanning;
using MicroNeedlingBot.IntegrationTests.Storage;
using MicroNeedlingBot.Storage.Opening;
using MicroNeedlingBot.Streams;
using MicroNeedlingBot.Verbs;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.IntegrationTests.Verbs;

public sealed class PlanMoveVerbTests
{
    [Fact]
    public async Task It_shows_what_would_change_and_moves_nothing_unless_told_to()
    {
        using var knowledge = new PlannedKnowledge(PlannedKnowledge.Saying("Stop now."));
        await using var world = await ReplanningWorld.OpenAsync(StorageProvider.Sqlite);
        await world.RegisterAsync(SamplePlans.Of("older", SamplePlans.Point("stop", -24), SamplePlans.Point("ask", 24)));

        var (code, output) = Run(world, knowledge, "", onTerminal: false);

        code.ShouldBe(0);
        output.ShouldBe("""
            1 open session follows an older plan. With the present one:
                    0  reminders keep their time (their words may be new)
                    1  get another time
                    0  are new
                    1  are taken away
                    0  of the moved and the new come at once: their time has passed and they still make sense
                    0  were sent already and are not sent again
            Nothing was changed: plan move --yes moves them.

            """.ReplaceLineEndings("\n"));
        (await world.Storage.RowsAsync("SELECT plan_version FROM session")).ShouldBe(["older"]);
    }

    [Theory]
    [InlineData("y\n", "Move 1 session? [y/N] Moving.\n1 session moved to the present plan.\n", 2)]
    [InlineData("\n", "Move 1 session? [y/N] Nothing was changed.\n", 1)]
    [InlineData("", "Move 1 session? [y/N] Nothing was changed.\n", 1)]
    public async Task On_a_terminal_it_asks(string typed, string expected, int epoch)
    {
        using var knowledge = new PlannedKnowledge(PlannedKnowledge.Saying("Stop now."));
        await using var world = await ReplanningWorld.OpenAsync(StorageProvider.Sqlite);
        await world.RegisterAsync(SamplePlans.Of("older", SamplePlans.Point("stop", -24)));

        var (code, output) = Run(world, knowledge, typed, onTerminal: true);

        code.ShouldBe(0);
        output.ShouldEndWith(expected);
        (await world.Storage.RowsAsync("SELECT plan_epoch FROM session")).ShouldBe([$"{epoch}"]);
    }

    [Fact]
    public async Task Told_to_it_moves_them_once()
    {
        using var knowledge = new PlannedKnowledge(PlannedKnowledge.Saying("Stop now."));
        await using var world = await ReplanningWorld.OpenAsync(StorageProvider.Sqlite);
        await world.RegisterAsync(SamplePlans.Of("older", SamplePlans.Point("stop", -24)));

        Run(world, knowledge, "", onTerminal: false, "--yes").Output.ShouldEndWith("1 session moved to the present plan.\n");
        Run(world, knowledge, "", onTerminal: false, "--yes").Output.ShouldBe("All open sessions that lie ahead follow the present plan.\n");
    }

    private static (int Code, string Output) Run(ReplanningWorld world, PlannedKnowledge knowledge, string typed, bool onTerminal, params string[] options)
    {
        var output = new StringWriter { NewLine = "\n" };
        var error = new StringWriter { NewLine = "\n" };
        using var surroundings = new Surroundings(new MemoryStream(Encoding.UTF8.GetBytes(typed)), output, error, onTerminal, knowledge.Folder, knowledge.Folder) { Time = new StoppedTime(TestStorage.Now) };
        var code = BotCommandLine.Run(["plan", "move", "--knowledge", knowledge.Folder, $"--Storage:Folder={world.Storage.Settings.Folder}", .. options], surroundings);
        error.ToString().ShouldBe("");
        return (code, output.ToString());
    }
}
