using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Chat.Replies;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Chat.Commands;

public sealed class AskCommandTests
{
    private static readonly Assistant s_telegram = new(SampleKnowledge.Live(), SampleKnowledge.Judge, Platforms.Telegram);

    [Theory]
    [InlineData("/ask make-up after")]
    [InlineData("/ASK   make-up after")]
    public void What_stands_behind_it_is_the_question(string typed)
    {
        var turn = s_telegram.Respond(typed, Conversation.New);

        PlainText.Of(turn.Reply).ShouldStartWith("When can I wear make-up again?\nWait at least 24 hours.");
        turn.Next.LastQuestion.ShouldBe("make-up after");
    }

    [Fact]
    public void Alone_it_is_told_that_it_asks_nothing() =>
        PlainText.Of(s_telegram.Respond("/ask", Conversation.New).Reply).ShouldStartWith("I didn't see a question there.");

    [Fact]
    public void Help_shows_it_where_it_exists()
    {
        PlainText.Of(s_telegram.Respond("/help", Conversation.New).Reply).ShouldContain("/ask question – ask me about microneedling");
        PlainText.Of(new Assistant(SampleKnowledge.Live(), SampleKnowledge.Judge, Platforms.Console).Respond("/help", Conversation.New).Reply).ShouldNotContain("/ask");
    }
}
