using System.Globalization;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.IntegrationTests.Verbs;

public sealed class ServeProcessTests
{
    [Fact]
    public async Task Without_a_token_it_says_so_goes_on_and_leaves_in_order_when_told_to()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no kill command: run this on Linux or macOS.");
        using var bot = new BotProcess("serve");
        (await bot.ErrorLine())!.ShouldContain("Set Discord:Token or Telegram:Token");
        (await bot.ErrorLine()).ShouldBe("The worker runs.");

        bot.Signal("TERM");
        var result = await bot.Left();

        result.ExitCode.ShouldBe(0);
        result.Error.ShouldBe("The worker has left in order.\n");
        result.Output.ShouldBe("");
    }

    [Theory]
    [InlineData("Storage__Provider", "Oracle", "Storage:Provider must be Sqlite or Postgres, not \"Oracle\".")]
    [InlineData("Reminders__KeepDays", "0", "Reminders:KeepDays must be a number of days from 1 to 36500, not \"0\".")]
    [InlineData("Storage__Provider", "Postgres", "Storage:ConnectionString is missing")]
    public async Task Settings_that_can_not_work_are_one_sentence(string name, string value, string expected)
    {
        using var bot = new BotProcess(($"MNB__{name}", value), ["serve"]);

        var result = await bot.End();

        result.ExitCode.ShouldNotBe(0, string.Create(CultureInfo.InvariantCulture, $"{name}={value}"));
        result.Error.ShouldContain(expected);
        result.Error.TrimEnd('\n').ShouldNotContain('\n');
    }
}
