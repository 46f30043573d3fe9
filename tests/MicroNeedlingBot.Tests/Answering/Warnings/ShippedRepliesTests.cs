using MicroNeedlingBot.Answering.Warnings;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Answering.Warnings;

public sealed class ShippedRepliesTests
{
    [Theory]
    [InlineData("there is pus on my cheek", "doctor")]
    [InlineData("my cheek is hot and swollen", "doctor")]
    [InlineData("i can't breathe", "emergency number now")]
    [InlineData("my lips are swelling", "emergency number now")]
    [InlineData("i poked my eye with the roller", "emergency number now")]
    [InlineData("i want to kill myself", "crisis line")]
    [InlineData("pus on my cheek and my throat is closing", "emergency number now")]
    public void The_gravest_sign_gives_its_own_reply(string message, string says)
    {
        var found = WarningCorpus.Shipped().Find(message).ShouldNotBeNull();
        found.Reply.ShouldContain(says);
        found.Reply.ShouldContain("not from the guide");
        found.Reply.ShouldContain("a bot");
    }

    [Theory]
    [InlineData("i am pregnant, can i do it")]
    [InlineData("i take isotretinoin, is it ok")]
    public void Pregnancy_and_isotretinoin_are_no_warning_signs(string message) =>
        WarningCorpus.Shipped().Find(message).ShouldBeNull();

    [Fact]
    public void Without_a_file_nothing_is_urgent() => new WarningSigns().Find("i can't breathe").ShouldBeNull();
}
