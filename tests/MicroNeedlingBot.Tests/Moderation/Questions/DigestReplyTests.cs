using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Moderation.Questions;
using NodaTime;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Moderation.Questions;

public sealed class DigestReplyTests
{
    [Fact]
    public void It_says_what_was_asked_and_leads_to_what_waits() =>
        PlainText.Of(DigestReply.Of(new Digest("Glow", 7, [Group("can I swim?", 3), Group("botox?", 1)], Open: 9, Suggestions: 1, NewSuggestions: 0, Due: 2))!).ShouldBe("""
            For the moderators of Glow, the last 7 days:
            4 questions without an answer (9 open in all):
            - 3 ×: can I swim?
            - 1 ×: botox?
            You can:
              1  Go through the questions
              2  Read 1 suggestion
              3  Check 2 answers that are due
            """.ReplaceLineEndings("\n"));

    [Fact]
    public void Nothing_is_said_where_nothing_waits() =>
        DigestReply.Of(new Digest("Glow", 1, [], Open: 5, Suggestions: 0, NewSuggestions: 0, Due: 0)).ShouldBeNull();

    [Fact]
    public void What_waits_for_longer_is_no_news() =>
        new Digest("Glow", 1, [], Open: 5, Suggestions: 2, NewSuggestions: 0, Due: 7).IsNews.ShouldBeFalse();

    private static QuestionGroup Group(string text, int count) =>
        new([.. Enumerable.Range(1, count).Select(id => new OpenQuestion(id, text, new LocalDate(2026, 11, 24)))]);
}
