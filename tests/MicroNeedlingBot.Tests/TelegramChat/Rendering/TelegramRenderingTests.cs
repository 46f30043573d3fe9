using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.TelegramChat.Rendering;
using NodaTime;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.TelegramChat.Rendering;

public sealed class TelegramRenderingTests
{
    [Fact]
    public void A_reply_that_says_nothing_sends_nothing()
    {
        Rendered.Of(Reply.Silence).ShouldBeEmpty();
        Rendered.Of(Reply.Of("", " \u200b\u0007 ")).ShouldBeEmpty();
    }

    [Fact]
    public void Markup_characters_are_text_and_styles_are_entities()
    {
        var message = Rendered.One(new Paragraph([new Run("*a* <b> 👋 "), new Run("loud", Bold: true), new Run(" and "), new Run("soft", Italic: true)]));

        message.Text.ShouldBe("*a* <b> 👋 loud and soft");
        message.Entities.Select(entity => (entity.Type, Rendered.Stretch(message, entity))).ShouldBe([("bold", "loud"), ("italic", "soft")]);
    }

    [Theory]
    [InlineData("https://example.org/@nora", true)]
    [InlineData("http://example.org", true)]
    [InlineData("tg://user?id=42", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("mailto:a@example.org", false)]
    [InlineData("/local", false)]
    public void Only_pages_are_linked(string address, bool linked)
    {
        var message = Rendered.One(new Paragraph([new Run("see it", Link: address)]));

        message.Text.ShouldBe("see it");
        message.Entities.Select(entity => entity.Url).ShouldBe(linked ? [address] : []);
    }

    [Fact]
    public void A_moment_is_shown_by_the_readers_own_clock_over_the_words_for_it()
    {
        IReadOnlyList<Run> runs = [new Run("Your session: "), new Run("Tuesday, 14:00 (Europe/London)") { At = Instant.FromUtc(2026, 12, 1, 14, 0) }, new Run(", in 2 days")];

        foreach (var block in (Block[])[new Paragraph(runs), Note.Of(runs), new PointList([runs], Numbered: false)])
        {
            var message = Rendered.One(block);

            message.Text.ShouldEndWith("Your session: Tuesday, 14:00 (Europe/London), in 2 days");
            var moment = message.Entities.Single(entity => entity.Type is "date_time");
            Rendered.Stretch(message, moment).ShouldBe("Tuesday, 14:00 (Europe/London)");
            (moment.UnixTime, moment.DateTimeFormat).ShouldBe((1_796_133_600, "wDt"));
        }
    }

    [Fact]
    public void A_moment_that_Telegram_has_no_number_for_stays_words()
    {
        var message = Rendered.One(new Paragraph([new Run("in the year 9999") { At = Instant.FromUtc(9999, 1, 1, 0, 0) }]));

        (message.Text, message.Entities.Count).ShouldBe(("in the year 9999", 0));
    }

    [Theory]
    [InlineData("ask @nora", "ask @\u2060nora")]
    [InlineData("tg://resolve?domain=nora", "tg:\u2060//resolve?domain=nora")]
    [InlineData("TON://x and https://nhs.uk/a", "TON:\u2060//x and https://nhs.uk/a")]
    public void Nobody_is_called_and_no_chat_is_opened(string typed, string shown)
    {
        Rendered.One(Paragraph.Of(typed)).Text.ShouldBe(shown);
        Rendered.One(new Note(typed)).Text.ShouldBe(shown);
        Rendered.One(new PointList([[new Run(typed)]], Numbered: true)).Text.ShouldBe("1. " + shown);
    }

    [Fact]
    public void A_name_in_two_pieces_calls_nobody_either() =>
        Rendered.One(new Paragraph([new Run("@"), new Run("nora", Bold: true), new Run(" tg:"), new Run("//x")])).Text.ShouldBe("@\u2060nora tg:\u2060//x");

    [Fact]
    public void The_lead_stands_last_above_its_buttons()
    {
        var list = new ChoiceList("Did you mean:", [Rendered.Choice(1, "Yes"), Rendered.Choice(2, "No")]);

        var message = Rendered.Of(new Reply([Paragraph.Of("Hm."), list, new Note("No advice.")])).ShouldHaveSingleItem();

        message.Text.ShouldBe("Hm.\n\nNo advice.\n\nDid you mean:");
        Rendered.Rows(message).ShouldBe(["[Yes] [No]"]);
    }

    [Fact]
    public void A_choice_without_a_button_is_a_line()
    {
        var list = new ChoiceList("Pick:", [Rendered.Choice(1, "Here"), Rendered.Choice(2, "Nowhere")]) { LeadOverButtons = "Tap:" };
        var some = TelegramRendering.Of(new Reply([list]), choice => choice.Number == 1 ? new ButtonTarget.CallbackData("a") : null).ShouldHaveSingleItem();
        var none = TelegramRendering.Of(new Reply([list]), _ => null).ShouldHaveSingleItem();

        some.Text.ShouldBe("Tap:\n• Nowhere");
        Rendered.Rows(some).ShouldBe(["[Here]"]);
        none.Text.ShouldBe("Pick:\n1. Here\n2. Nowhere");
        none.Markup.ShouldBeNull();
    }

    [Fact]
    public void A_button_that_Telegram_would_refuse_is_a_line_instead()
    {
        var list = new ChoiceList("Pick:", [Rendered.Choice(1, "Long"), Rendered.Choice(2, "Chat"), Rendered.Choice(3, "Page")]);

        var message = TelegramRendering.Of(new Reply([list]), choice => choice.Number switch
        {
            1 => new ButtonTarget.CallbackData(new string('é', 33)),
            2 => new ButtonTarget.Url("tg://user?id=1"),
            _ => new ButtonTarget.Url("https://t.me/guide_helper_bot?start=ask"),
        }).ShouldHaveSingleItem();

        message.Text.ShouldBe("Pick:\n• Long\n• Chat");
        message.Markup!.InlineKeyboard.ShouldHaveSingleItem().ShouldHaveSingleItem().Url.ShouldBe("https://t.me/guide_helper_bot?start=ask");
    }

    [Fact]
    public void Choices_that_a_phone_would_cut_off_stand_in_the_text_and_their_buttons_are_numbers()
    {
        var list = new ChoiceList("You can also ask:", [Rendered.Choice(1, "When can I wear make-up again after a session?"), Rendered.Choice(2, "What if my skin is peeling?"), Rendered.Choice(3, "None of these")]);

        var message = Rendered.One(list);

        message.Text.ShouldBe("You can also ask:\n1. When can I wear make-up again after a session?\n2. What if my skin is peeling?");
        Rendered.Rows(message).ShouldBe(["[1] [2]", "[None of these]"]);
    }

    [Fact]
    public void Buttons_alone_get_a_word_to_stand_under() =>
        Rendered.One(new ChoiceList("", [Rendered.Choice(1, "Done")])).Text.ShouldBe("Please choose:");

    [Fact]
    public void A_long_text_is_cut_between_paragraphs_and_keeps_its_buttons_at_the_end()
    {
        var paragraphs = Enumerable.Range(1, 30).Select(number => Paragraph.Of($"Paragraph {number} " + new string('x', 400)));

        var messages = Rendered.Of(new Reply([.. paragraphs, new ChoiceList("", [Rendered.Choice(1, "Done")])]));

        messages.Count.ShouldBe(4);
        messages.ShouldAllBe(message => message.Text.StartsWith("Paragraph ", StringComparison.Ordinal) && message.Text.EndsWith('x'));
        messages.SkipLast(1).ShouldAllBe(message => message.Markup == null);
        Rendered.Rows(messages[^1]).ShouldBe(["[Done]"]);
    }

    [Fact]
    public void A_link_at_the_edge_goes_to_the_next_part_as_a_whole()
    {
        var messages = Rendered.Of(new Reply([new Paragraph([new Run(new string('x', 3_890)), new Run("the whole page", Link: "https://example.org/")])]));

        messages.Select(message => message.Text.Length).ShouldBe([3_890, 14]);
        messages[1].Entities.ShouldHaveSingleItem().Length.ShouldBe(14);
    }

    [Fact]
    public void Emoji_and_letters_with_marks_are_never_taken_apart()
    {
        const string Family = "👨‍👩‍👧‍👦";
        var messages = Rendered.Of(Reply.Of(string.Concat(Enumerable.Repeat(Family, 1_000))));

        messages.Count.ShouldBeGreaterThan(2);
        messages.ShouldAllBe(message => message.Text.StartsWith(Family, StringComparison.Ordinal) && message.Text.EndsWith(Family, StringComparison.Ordinal));
    }

    [Fact]
    public void A_table_longer_than_a_message_stays_a_table_in_every_part()
    {
        var rows = Enumerable.Range(1, 400).Select(number => (IReadOnlyList<string>)[$"{number}", $"row {number}"]);

        var messages = Rendered.Of(new Reply([new TableBlock(["asked", "question"], [.. rows])]));

        messages.Count.ShouldBe(2);
        messages.ShouldAllBe(message => message.Entities.Single().Type == "pre" && message.Entities.Single().Length == message.Text.Length);
    }

    [Fact]
    public void More_marks_than_Telegram_keeps_go_into_a_further_message()
    {
        var items = Enumerable.Range(1, 150).Select(number => (IReadOnlyList<Run>)[new Run($"item {number}", Bold: true)]);

        var messages = Rendered.Of(new Reply([new PointList([.. items], Numbered: false)]));

        messages.Sum(message => message.Entities.Count).ShouldBe(150);
        messages.ShouldAllBe(message => message.Entities.Count <= 100);
    }

    [Fact]
    public void A_file_carries_short_words_as_its_caption()
    {
        var message = Rendered.Of(new Reply([Paragraph.Of("Here it is."), new FileBlock("session-4.ics", "text/calendar", "BEGIN:é")])).ShouldHaveSingleItem();

        message.Text.ShouldBe("Here it is.");
        message.File!.Name.ShouldBe("session-4.ics");
        message.File.Content.ToArray().ShouldBe("BEGIN:é"u8.ToArray());
    }

    [Fact]
    public void A_file_with_more_words_than_a_caption_holds_comes_before_them()
    {
        var messages = Rendered.Of(new Reply([Paragraph.Of(new string('x', 1_025)), new FileBlock("a.csv", "text/csv", "a"), new ChoiceList("", [Rendered.Choice(1, "Done")])]));

        messages.Select(message => message.File?.Name).ShouldBe(["a.csv", null]);
        messages[0].Markup.ShouldBeNull();
        Rendered.Rows(messages[1]).ShouldBe(["[Done]"]);
    }

    [Fact]
    public void A_small_row_stays_one_row_and_a_long_button_is_cut_at_a_word()
    {
        var list = new ChoiceList("", [Rendered.Choice(1, "Helpful"), Rendered.Choice(2, "Not helpful"), Rendered.Choice(3, "Not my question")]) { OnOneLine = true };
        Rendered.Rows(Rendered.One(list)).ShouldBe(["[Helpful] [Not helpful] [Not my question]"]);

        var cut = ShortenedText.Cut("Why? (a session with a title of your own that goes on and on and on)", 64);

        cut.ShouldBe("Why? (a session with a title of your own that goes on and on…");
    }
}
