using MicroNeedlingBot.Chat.Replies;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Chat;

public sealed class ReplyMarkdownTests
{
    [Fact]
    public void Bold_italic_and_links_become_runs()
    {
        var runs = Runs("Wait **24 *full* hours**, see [the page](https://example.org).");

        runs.ShouldBe([
            new Run("Wait "),
            new Run("24 ", Bold: true),
            new Run("full", Bold: true, Italic: true),
            new Run(" hours", Bold: true),
            new Run(", see "),
            new Run("the page", Link: "https://example.org"),
            new Run("."),
        ]);
    }

    [Fact]
    public void Lines_of_one_paragraph_are_joined_by_a_space() => Runs("one\ntwo").ShouldBe([new Run("one two")]);

    [Fact]
    public void Lists_keep_their_order_and_their_points()
    {
        var list = ReplyMarkdown.Parse("1. wash\n2. wait **long**").ShouldHaveSingleItem().ShouldBeOfType<PointList>();

        list.Numbered.ShouldBeTrue();
        list.Items.Select(PlainText.Of).ShouldBe(["wash", "wait long"]);
    }

    [Theory]
    [InlineData("<b>hi</b> <script>x</script>", "<b>hi</b> <script>x</script>")]
    [InlineData("[red]not markup[/]", "[red]not markup[/]")]
    [InlineData("# A heading", "A heading")]
    [InlineData("> quoted", "quoted")]
    [InlineData("`code`", "code")]
    [InlineData("5 &lt; 6 &amp; 7", "5 < 6 & 7")]
    [InlineData("![alt](https://example.org/p.png)", "alt")]
    public void What_a_chat_has_no_use_for_stays_text(string markdown, string text) =>
        PlainText.Of(new Reply(ReplyMarkdown.Parse(markdown))).ShouldBe(text);

    [Theory]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](file:///etc/passwd)")]
    [InlineData("[x](relative/page)")]
    public void Only_web_addresses_become_links(string markdown) => Runs(markdown).ShouldBe([new Run("x")]);

    [Fact]
    public void Text_nested_beyond_reason_is_shown_as_it_stands()
    {
        var nested = new string('>', 5_000) + " deep";

        PlainText.Of(new Reply(ReplyMarkdown.Parse(nested))).ShouldContain("deep");
    }

    private static IReadOnlyList<Run> Runs(string markdown) =>
        ReplyMarkdown.Parse(markdown).ShouldHaveSingleItem().ShouldBeOfType<Paragraph>().Runs;
}
