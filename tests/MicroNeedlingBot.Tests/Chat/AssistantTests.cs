using MicroNeedlingBot.Answering;
using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.Reminders.Plans;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Chat;

public sealed class AssistantTests
{
    private static readonly Assistant Console = new(SampleKnowledge.Live(), SampleKnowledge.Judge, Platforms.Console);

    [Fact]
    public void The_greeting_introduces_so_that_the_first_answer_need_not()
    {
        var greeting = Console.Greet();
        var answer = Console.Respond("3", greeting.Next);

        PlainText.Of(greeting.Reply).ShouldContain("not medical advice");
        PlainText.Of(answer.Reply).ShouldStartWith("When can I wear make-up again?");
        PlainText.Of(answer.Reply).ShouldNotContain("not medical advice");
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\u200b\u200b")]
    [InlineData("\0\u001b")]
    public void A_message_with_nothing_to_read_is_told_so(string text) =>
        PlainText.Of(Console.Respond(text, Conversation.New).Reply).ShouldStartWith("I didn't see a question there.");

    [Theory]
    [InlineData("/quit")]
    [InlineData(" QUIT ")]
    [InlineData("exit")]
    [InlineData("/q")]
    public void In_the_terminal_one_can_leave(string text) => Console.Respond(text, Conversation.New).Ends.ShouldBeTrue();

    [Fact]
    public void On_other_platforms_there_is_nothing_to_quit()
    {
        var discord = new Assistant(SampleKnowledge.Live(), SampleKnowledge.Judge, Platforms.Discord);

        discord.Respond("/quit", Conversation.New).Ends.ShouldBeFalse();
        PlainText.Of(discord.Respond("/help", Conversation.New).Reply).ShouldNotContain("/quit");
    }

    [Theory]
    [InlineData("/ is that fine?")]
    [InlineData("/2 of it")]
    [InlineData("/")]
    public void A_slash_without_a_word_behind_it_is_a_question(string text) =>
        Console.Respond(text, Conversation.New).Next.LastQuestion.ShouldBe(text);

    [Fact]
    public void Where_choices_are_buttons_nobody_is_asked_to_type_a_number()
    {
        var telegram = new Assistant(SampleKnowledge.Live(), SampleKnowledge.Judge, Platforms.Telegram);
        var offered = telegram.Respond("tret before or wash before", Conversation.New).Next;

        PlainText.Of(telegram.Respond("99", offered).Reply).ShouldStartWith("I have no 99 in that list. Press one of its buttons, or ask me in your own words.");
        PlainText.Of(telegram.Respond("/help", offered).Reply).ShouldContain("When I show buttons, press one to pick it.");
    }

    [Fact]
    public void An_entry_that_went_away_between_offer_and_pick_is_told()
    {
        var offered = Console.Respond("tret before or wash before", Conversation.New).Next;
        var later = new Assistant(
            SampleKnowledge.Live(SampleKnowledge.Content with { Entries = [] }), SampleKnowledge.Judge, Platforms.Console);

        PlainText.Of(later.Respond("1", offered).Reply).ShouldStartWith("That answer is no longer there.");
    }

    [Fact]
    public void Long_topics_come_page_by_page()
    {
        var many = Enumerable.Range(1, 45).Select(number => SampleKnowledge.Entry("before/cleanse") with
        {
            Id = $"before/e{number:00}",
            Question = $"Question {number}?",
        });
        var assistant = new Assistant(
            SampleKnowledge.Live(SampleKnowledge.Content with { Entries = [.. many] }), SampleKnowledge.Judge, Platforms.Console);

        var first = assistant.Respond("/topics before", Conversation.New);
        var third = assistant.Respond("21", assistant.Respond("21", first.Next).Next);

        first.Reply.Choices[^1].Text.ShouldBe("More (25 left)");
        third.Reply.Choices.Select(choice => choice.Text).ShouldBe(["Question 41?", "Question 42?", "Question 43?", "Question 44?", "Question 45?"]);
    }

    [Fact]
    public void How_tells_what_was_read_and_what_came_near()
    {
        var report = new MatchReport(["can i use retnol"], [("retnol", "retinol")], "tret before", 0.834, ["retinol", "use"]);
        var assistant = new Assistant(
            SampleKnowledge.Live(), text => SampleKnowledge.Judge("tret before") with { Match = report }, Platforms.Console);

        var asked = assistant.Respond("can i use \u001b[31mretnol", Conversation.New);

        PlainText.Lines(assistant.Respond("/how", asked.Next).Reply).ShouldBe([
            "How I read “can i use [31mretnol”:",
            "- Question seen: “can i use retnol”",
            "- Words read as others: retnol → retinol",
            "- Nearest known phrasing: “tret before” (similarity 0.83)",
            "- Words in common with the likeliest: retinol, use",
            "- Likeliest: “When do I stop retinol?” (before/retinoids), 90 %",
            "- Covered by the guide: 80 %. Sure enough, so I answered.",
            "Source: the guide, Before a session (checked 22 November 2026)",
        ]);
    }

    [Fact]
    public void A_message_of_any_length_gets_a_reply() =>
        Console.Respond(new string('x', 100_000), Conversation.New).Reply.Blocks.ShouldNotBeEmpty();

    [Fact]
    public void An_empty_knowledge_base_can_be_talked_to()
    {
        var content = SampleKnowledge.Content with { Entries = [], Facts = new Dictionary<string, Fact>(StringComparer.Ordinal) };
        var assistant = new Assistant(SampleKnowledge.Live(content), SampleKnowledge.Judge, Platforms.Console);

        assistant.Greet().Reply.Choices.ShouldBeEmpty();
        PlainText.Of(assistant.Respond("/topics", Conversation.New).Reply).ShouldContain("nothing I can answer yet");
    }

    [Fact]
    public void An_entry_without_facts_names_the_knowledge_base_as_its_source()
    {
        var entry = SampleKnowledge.Entry("before/cleanse") with { Facts = [], Checked = null };
        var verdict = SampleKnowledge.Verdict(Outcome.Answer, [entry]);
        var assistant = new Assistant(SampleKnowledge.Live(), _ => verdict, Platforms.Console);

        PlainText.Lines(assistant.Respond("wash?", Conversation.New).Reply).Contains("Source: this bot's knowledge base", StringComparer.Ordinal).ShouldBeTrue();
    }

    [Theory]
    [InlineData("/session list")]
    [InlineData("/reminders")]
    public void Without_a_store_nothing_is_said_to_be_switched_off(string typed) =>
        PlainText.Of(Console.Respond(typed, Conversation.New).Reply).ShouldContain("nothing was lost, and nothing was saved");

    [Fact]
    public void The_greeting_offers_reminders_only_where_there_is_a_plan()
    {
        var planned = SampleKnowledge.Content with { Plan = new ReminderPlan("v", []) };

        PlainText.Of(Greeting.Of(planned)).ShouldContain("/session add");
        PlainText.Of(Greeting.Of(SampleKnowledge.Content)).ShouldNotContain("/session add");
    }
}
