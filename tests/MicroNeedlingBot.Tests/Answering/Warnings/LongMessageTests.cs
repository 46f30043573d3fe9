using MicroNeedlingBot.Answering;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Answering.Warnings;

/// <summary>A warning sign is seen wherever it stands: prose around it must not outvote it.</summary>
public sealed class LongMessageTests
{
    private const string Prose =
        "I booked the treatment last month because a friend told me that her skin looked so much better afterwards, and I read a lot about rollers and pens. "
        + "Then on Monday I went there and they were friendly and the room was clean. ";

    [Theory]
    [InlineData("My face is swelling.")]
    [InlineData("Now I cannot breathe and my lips are swelling.")]
    [InlineData("There is pus and I have a fever.")]
    public void At_the_end_of_a_long_story_it_is_seen(string sign)
    {
        foreach (var times in new[] { 1, 3, 6, 60 })
        {
            ShippedKnowledge.Ask(string.Concat(Enumerable.Repeat(Prose, times)) + sign).Outcome.ShouldBe(Outcome.Urgent, $"{times} times");
        }
    }

    [Fact]
    public void At_the_beginning_of_a_very_long_text_it_is_seen() =>
        ShippedKnowledge.Ask("My face is swelling. " + string.Concat(Enumerable.Repeat("And so on. ", 9_000))).Outcome.ShouldBe(Outcome.Urgent);

    [Fact]
    public void That_there_is_none_is_understood_in_a_long_story_too() =>
        ShippedKnowledge.Ask(string.Concat(Enumerable.Repeat(Prose, 3)) + "No swelling, no pus, all fine. What do I put on?").Outcome.ShouldNotBe(Outcome.Urgent);
}
