using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Chat.Dialogues;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Reminders.Acts;
using NodaTime;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Chat;

/// <summary>What is stored between two messages comes back as it was, after a restart too.</summary>
public sealed class StoredFormsTests
{
    private static readonly IReadOnlyList<Choice> s_choices =
    [
        new(1, "a", new ShowEntry("before/retinoids")), new(2, "b", new ShowTopic("after", 2)), new(3, "c", new NoneOfThese()),
        new(4, "d", new SayText("/session show 7")), new(5, "e", new ActOnReminder(ReminderAct.SnoozeHour, 1_793)),
    ];

    private static readonly Note s_moment = Note.Of([new Run("at "), new Run("14:00") { At = Instant.FromUtc(2026, 12, 1, 14, 0) }]);

    [Fact]
    public void A_conversation_in_the_middle_of_a_form_goes_on()
    {
        var before = new Conversation(Introduced: true, s_choices, "q?", OpenDialogue.Begin("session-add", ("when", "friday 2pm")) with { Asking = "kind" });

        var after = ConversationJson.Read(ConversationJson.Write(before));

        after.Offered.ShouldBe(s_choices);
        (after.Introduced, after.LastQuestion, after.Dialogue!.Form, after.Dialogue.Asking, after.Dialogue["when"]).ShouldBe((true, "q?", "session-add", "kind", "friday 2pm"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("{\"offered\":[{\"number\":1,\"text\":\"x\",\"action\":{\"$type\":\"of a later version\"}}]}")]
    public void What_can_t_be_read_is_a_new_conversation(string? json) => ConversationJson.Read(json).ShouldBe(Conversation.New);

    [Fact]
    public void A_reply_waits_with_all_its_parts()
    {
        var reply = new Reply(
        [
            new Heading("h"), new Paragraph([new Run("b", Bold: true), new Run("i", Italic: true, Link: "https://example.org")]),
            new PointList([[new Run("p")]], Numbered: true), new Note("n"), s_moment, new ChoiceList("lead", s_choices), new FileBlock("a.ics", "text/calendar", "BEGIN"),
        ]);

        var read = ReplyJson.Read(ReplyJson.Write(reply)).ShouldNotBeNull();

        ReplyJson.Write(read).ShouldBe(ReplyJson.Write(reply));
        PlainText.Of(read).ShouldBe(PlainText.Of(reply));
        read.Choices.ShouldBe(s_choices);
        read.Blocks.OfType<Note>().Last().Runs!.Select(run => run.At).ShouldBe([null, Instant.FromUtc(2026, 12, 1, 14, 0)]);
    }

    [Fact]
    public void A_moment_of_a_later_version_makes_the_reply_unreadable_and_not_wrong() =>
        ReplyJson.Read(ReplyJson.Write(new Reply([s_moment])).Replace("2026-12-01T14:00:00Z", "at two", StringComparison.Ordinal)).ShouldBeNull();
}
