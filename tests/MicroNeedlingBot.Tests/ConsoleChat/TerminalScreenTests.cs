using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.ConsoleChat;
using MicroNeedlingBot.ConsoleChat.LineReading;
using Shouldly;
using Spectre.Console;
using Xunit;
using Paragraph = MicroNeedlingBot.Chat.Replies.Paragraph;

namespace MicroNeedlingBot.Tests.ConsoleChat;

public sealed class TerminalScreenTests
{
    [Fact]
    public void Markup_of_users_is_text()
    {
        var shown = Show(Reply.Of("[red]oops[/] [[x]] [/] [link=a]b[/]"), AnsiSupport.Yes);

        shown.ShouldContain("[red]oops[/] [[x]] [/] [link=a]b[/]");
    }

    [Fact]
    public void Control_characters_never_reach_the_terminal()
    {
        var reply = new Reply([
            new Heading("a\u001b[2Jb"), Paragraph.Of("c\u009b2Jd\a"), new Note("e\u001b]0;title\a"),
            new ChoiceList("lead\u001b", [new Choice(1, "f\u001bc\u202e", new NoneOfThese())]),
        ]);

        var shown = Show(reply, AnsiSupport.No);

        shown.Where(char.IsControl).Distinct().ShouldBe(['\n']);
        shown.ShouldNotContain('\u202e');
    }

    [Fact]
    public void Long_lines_are_wrapped_between_words_and_choices_hang()
    {
        var words = string.Join(' ', Enumerable.Repeat("needle", 20));
        var reply = new Reply([Paragraph.Of(words), new ChoiceList("Pick:", [new Choice(1, words, new NoneOfThese())])]);

        var lines = Show(reply, AnsiSupport.No).Split('\n').Select(line => line.TrimEnd()).ToList();

        lines.ShouldAllBe(line => line.Length <= 40);
        lines.ShouldContain(line => line.StartsWith("  1  needle", StringComparison.Ordinal));
        lines.Count(line => line.StartsWith("     needle", StringComparison.Ordinal)).ShouldBeGreaterThan(1);
    }

    [Fact]
    public void Links_are_written_out() =>
        Show(new Reply(ReplyMarkdown.Parse("[page](https://example.org)")), AnsiSupport.No).ShouldContain("page (https://example.org)");

    private static string Show(Reply reply, AnsiSupport ansi)
    {
        var output = new StringWriter { NewLine = "\n" };
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = ansi, Out = new AnsiConsoleOutput(output) });
        new TerminalScreen(console, () => 40, new PromptLine(console, () => 40, editor: null)).Show(reply);
        return output.ToString();
    }
}
