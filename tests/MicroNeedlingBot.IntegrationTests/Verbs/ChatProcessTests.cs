using Shouldly;
using Xunit;

namespace MicroNeedlingBot.IntegrationTests.Verbs;

public sealed class ChatProcessTests
{
    [Fact]
    public async Task A_pipe_is_answered_without_colours_or_prompts_to_its_end()
    {
        using var bot = new BotProcess("--knowledge", BotProcess.Knowledge);
        bot.Write("/help\n\u001b[31m[red]x[/]\n/quit\n/help\n"u8);

        var result = await bot.End();

        result.ExitCode.ShouldBe(0, result.Error);
        result.Output.Where(char.IsControl).Distinct().ShouldBe(['\n']);
        result.Lines.ShouldAllBe(line => !line.StartsWith('>'));
        result.Lines.Count(line => line.StartsWith("- /help", StringComparison.Ordinal)).ShouldBe(1);
        result.Output.ShouldNotContain("Goodbye");
    }

    [Fact]
    public async Task The_end_of_input_leaves_cleanly()
    {
        using var bot = new BotProcess("chat", "--knowledge", BotProcess.Knowledge);

        (await bot.End()).ShouldBe(new BotResult(0, "", ""));
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task Ctrl_C_leaves_cleanly_while_it_waits(string signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no kill command: run this on Linux or macOS.");
        using var bot = new BotProcess("chat", "--knowledge", BotProcess.Knowledge);
        bot.Write("/help\n"u8);
        (await bot.Line())!.ShouldStartWith("Just ask");

        bot.Signal(signal);
        var result = await bot.Left();

        result.ExitCode.ShouldBe(0);
        result.Error.ShouldBe("");
    }
}
