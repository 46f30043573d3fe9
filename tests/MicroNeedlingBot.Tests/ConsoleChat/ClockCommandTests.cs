using MicroNeedlingBot.ConsoleChat;
using NodaTime;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.ConsoleChat;

public sealed class ClockCommandTests
{
    [Theory]
    [InlineData("+2d", 48 * 60)]
    [InlineData("3h", 3 * 60)]
    [InlineData("+1d 3h 30min", (27 * 60) + 30)]
    [InlineData("+2w", 14 * 24 * 60)]
    [InlineData("0", 0)]
    public void A_shift_is_read(string typed, int minutes) => ClockCommand.Read(typed).ShouldBe(Duration.FromMinutes(minutes));

    [Theory]
    [InlineData("soon")]
    [InlineData("-2d")]
    [InlineData("+999w")]
    [InlineData("")]
    [InlineData("2")]
    public void What_is_no_shift_moves_nothing(string typed) => ClockCommand.Read(typed).ShouldBeNull();
}
