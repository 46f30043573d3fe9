using MicroNeedlingBot.Chat.Replies;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Chat;

public sealed class VisibleTextTests
{
    [Theory]
    [InlineData("plain text, ünïcode, 👩‍⚕️", "plain text, ünïcode, 👩‍⚕️")]
    [InlineData("\u001b[2Jgone", "[2Jgone")]
    [InlineData("\u009b31mred", "31mred")]
    [InlineData("bell\a back\b nul\0 del\u007f", "bell back nul del")]
    [InlineData("one\r\ntwo\tthree", "one  two three")]
    [InlineData("\u202egnp.exe\u2066", "gnp.exe")]
    [InlineData("zero\u200bwidth\ufeff", "zerowidth")]
    [InlineData("line\u2028break", "linebreak")]
    public void Only_what_can_be_seen_is_left(string text, string visible) => VisibleText.Of(text).ShouldBe(visible);

    [Fact]
    public void Half_a_character_becomes_the_replacement_character() => VisibleText.Of("a\ud83d b").ShouldBe("a\ufffd b");
}
