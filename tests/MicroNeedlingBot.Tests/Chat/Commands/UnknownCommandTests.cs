using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Chat.Replies;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Chat.Commands;

public sealed class UnknownCommandTests
{
    [Theory]
    [InlineData("sessions", "/session list")]
    [InlineData("sesion", "/session")]
    [InlineData("tz", "/timezone")]
    [InlineData("timzone", "/timezone")]
    [InlineData("stop", "/reminders stop")]
    [InlineData("pause", "/reminders pause")]
    [InlineData("move", "/session move")]
    [InlineData("remidners", "/reminders")]
    [InlineData("bye", "/quit")]
    public void The_nearest_one_is_offered(string typed, string meant)
    {
        var reply = UnknownCommand.Of(typed, Platforms.Console);

        PlainText.Of(reply).ShouldStartWith($"I don't know the command /{typed}. Did you mean {meant}?");
        reply.Choices.ShouldHaveSingleItem().Action.ShouldBe(new SayText(meant));
    }

    [Theory]
    [InlineData("dance", Platforms.Console)]
    [InlineData("ad", Platforms.Console)]
    [InlineData("privacy", Platforms.Console)]
    [InlineData("bye", Platforms.Telegram)]
    public void What_is_near_none_gets_the_way_to_help(string typed, Platforms platform)
    {
        var reply = UnknownCommand.Of(typed, platform);

        PlainText.Of(reply).ShouldEndWith("Type /help to see what there is.");
        reply.Choices.ShouldBeEmpty();
    }
}
