using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Answering.Warnings;

public sealed class BadInputTests
{
    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData(",,,,")]
    [InlineData("\ud83d")]
    [InlineData("\u200b\u0000\u0007")]
    [InlineData("\U0001F600\U0001F600")]
    [InlineData("ich habe eine Frage")]
    public void Odd_messages_raise_no_alarm_and_no_exception(string message) =>
        WarningCorpus.Shipped().Find(message).ShouldBeNull();

    [Fact]
    public void Of_a_very_long_message_the_head_and_the_tail_are_read()
    {
        var signs = WarningCorpus.Shipped();
        var filler = string.Concat(Enumerable.Repeat("we had tea. ", 5_000));
        signs.Find("there is pus on my cheek. " + filler).ShouldNotBeNull();
        signs.Find(filler + "there is pus on my cheek.").ShouldNotBeNull();
        signs.Find(filler + "there is pus on my cheek. " + filler).ShouldBeNull();
    }

    [Theory]
    [InlineData("P\u200bus is coming out of my cheek")]
    [InlineData("MY LIPS ARE SWOLLEN!!!")]
    [InlineData("I can\u2019t breathe")]
    public void Capitals_curly_apostrophes_and_hidden_characters_hide_nothing(string message) =>
        WarningCorpus.Shipped().Find(message).ShouldNotBeNull();
}
