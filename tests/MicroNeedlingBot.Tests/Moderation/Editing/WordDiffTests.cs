using MicroNeedlingBot.Moderation.Editing;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Moderation.Editing;

public sealed class WordDiffTests
{
    [Theory]
    [InlineData("Wait 24 hours.", "Wait 48 hours.", "Wait [24 → 48] hours.")]
    [InlineData("Wait a day.", "Wait at least a day.", "Wait [+ at least] a day.")]
    [InlineData("Wait at least a day.", "Wait a day.", "Wait [– at least] a day.")]
    [InlineData("", "Yes.", "[+ Yes.]")]
    [InlineData("same", "same", "same")]
    public void Changes_stand_in_brackets(string before, string after, string shown) => WordDiff.Of(before, after).ShouldBe(shown);

    [Fact]
    public void Long_stretches_that_stayed_are_left_out() =>
        WordDiff.Of("one two three four five six seven eight old nine ten eleven twelve thirteen fourteen fifteen", "one two three four five six seven eight new nine ten eleven twelve thirteen fourteen fifteen")
            .ShouldBe("… four five six seven eight [old → new] nine ten eleven twelve thirteen …");

    [Fact]
    public void Endless_texts_are_not_compared() =>
        WordDiff.Of("a", string.Concat(Enumerable.Repeat("b ", 2_000))).ShouldBe("[all of it]");
}
