using MicroNeedlingBot.Answering.Deciding;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Answering.Deciding;

public sealed class MessageSplitterTests
{
    [Fact]
    public void Two_sentences_that_ask_are_two_questions() =>
        MessageSplitter.Questions("Hi! Had it done today. Can I go running? And what do I put on my face?")
            .Select(question => question.Trim()).ShouldBe(["Can I go running?", "And what do I put on my face?"]);

    [Fact]
    public void Two_questions_joined_by_and_are_two_questions() =>
        MessageSplitter.Questions("should i stop retinol and when can i wear make-up")
            .ShouldBe(["should i stop retinol", "when can i wear make-up"]);

    [Theory]
    [InlineData("what should i do before and after a session")]
    [InlineData("is it for ever or do i have to keep at it?")]
    [InlineData("I rolled on Monday and it looks fine.")]
    [InlineData("")]
    public void What_asks_one_thing_is_not_cut(string message) =>
        MessageSplitter.Questions(message).Count.ShouldBeLessThan(2);

    [Fact]
    public void A_flood_of_questions_is_taken_as_a_whole() =>
        MessageSplitter.Questions(string.Concat(Enumerable.Repeat("can i do that now? ", 50))).ShouldBeEmpty();
}
