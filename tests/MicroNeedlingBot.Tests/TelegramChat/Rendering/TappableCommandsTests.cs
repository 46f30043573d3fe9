using MicroNeedlingBot.Chat.Replies;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.TelegramChat.Rendering;

/// <summary>Phones make something to tap of one word behind a slash.</summary>
public sealed class TappableCommandsTests
{
    [Theory]
    [InlineData("Type /session add.", "Type /session_add.")]
    [InlineData("/session move and /session cancel change it, /reminders shows it.", "/session_move and /session_cancel change it, /reminders shows it.")]
    [InlineData("/help session explains one of them.", "/help_session explains one of them.")]
    [InlineData("(/reminders reach)", "(/reminders_reach)")]
    [InlineData("/reminders pause 3 days", "/reminders_pause 3 days")]
    public void A_command_in_two_words_is_one_to_tap(string said, string shown)
    {
        Rendered.One(Paragraph.Of(said)).Text.ShouldBe(shown);
        Rendered.One(new Note(said)).Text.ShouldBe(shown);
        Rendered.One(new PointList([[new Run(said)]], Numbered: false)).Text.ShouldBe("• " + shown);
        Rendered.One(new ChoiceList(said, [Rendered.Choice(1, "Yes")])).Text.ShouldBe(shown);
    }

    [Theory]
    [InlineData("/help yourself")]
    [InlineData("/session when it suits")]
    [InlineData("/session additions")]
    [InlineData("/clock add")]
    [InlineData("a/session add")]
    [InlineData("https://example.org/session add")]
    [InlineData("Kept: “how does /session add work?”")]
    public void What_is_no_command_of_ours_or_quoted_stays_as_it_is(string said) =>
        Rendered.One(Paragraph.Of(said)).Text.ShouldBe(said);

    [Fact]
    public void Questions_links_and_tables_stay_as_they_were_written()
    {
        const string Said = "what does /session add do";

        Rendered.One(new Heading(Said)).Text.ShouldBe(Said);
        Rendered.One(new Paragraph([new Run(Said, Link: "https://example.org/")])).Text.ShouldBe(Said);
        Rendered.One(new TableBlock(["question"], [[Said]])).Text.ShouldContain(Said);
    }

    [Fact]
    public void A_command_behind_a_quote_can_be_tapped() =>
        Rendered.One(Paragraph.Of("“Knees” (home) is saved: /session move changes it.")).Text.ShouldEndWith("/session_move changes it.");
}
