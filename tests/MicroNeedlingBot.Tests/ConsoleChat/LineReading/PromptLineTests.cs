using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.ConsoleChat;
using MicroNeedlingBot.ConsoleChat.LineReading;
using Shouldly;
using Spectre.Console;
using Xunit;

namespace MicroNeedlingBot.Tests.ConsoleChat.LineReading;

public sealed class PromptLineTests : IDisposable
{
    private const int Columns = 20;

    private readonly TerminalGrid _terminal = new(Columns) { NewLine = "\r\n" };
    private readonly PromptLine _prompt;
    private readonly TerminalScreen _screen;

    public PromptLineTests()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(_terminal) });
        _prompt = new PromptLine(console, () => Columns, new LineEditor(new CommandCompletion(Platforms.Console, Chat.SampleKnowledge.Live()).Of));
        _screen = new TerminalScreen(console, () => Columns, _prompt);
    }

    [Fact]
    public void A_reminder_leaves_what_is_being_typed_as_it_was()
    {
        _screen.Prompt();
        Type("can i use my scrub today");
        Press(ConsoleKey.LeftArrow);

        _screen.Interject(Reply.Of("Patch-test."));

        _terminal.Rows.ShouldBe(["Patch-test.", "> can i use my scrub", " toda|y"]);
        Type("!");
        _terminal.Rows[^1].ShouldBe(" toda!|y");
    }

    [Fact]
    public void A_reminder_between_two_lines_brings_no_prompt()
    {
        _screen.Prompt();
        Type("hi");
        Press(ConsoleKey.Enter, '\r').ShouldBe(KeyEffect.Entered);
        _prompt.Take().ShouldBe("hi");

        _screen.Interject(Reply.Of("Patch-test."));

        _terminal.Rows.ShouldBe(["> hi", "Patch-test.", "|"]);
    }

    [Theory]
    [InlineData("123456789012345678", "|")]
    [InlineData("1234567890123456789", "9|")]
    [InlineData("1234567890123456789012345678901234567890", "90|")]
    public void A_line_goes_on_in_the_next_row(string typed, string last)
    {
        _screen.Prompt();
        Type(typed);

        _terminal.Rows[^1].ShouldBe(last);
        _prompt.Take();
        _screen.Prompt();
        _terminal.Rows.ShouldBe(["> " + typed[..18], .. typed[18..].Chunk(20).Select(row => new string(row)), "> |"]);
    }

    [Fact]
    public void Choices_stand_between_the_line_and_itself()
    {
        _screen.Prompt();
        Type("/session ca");
        Press(ConsoleKey.Tab, '\t').ShouldBe(KeyEffect.Offered);

        _terminal.Rows.ShouldBe(["> /session ca", "cancel  calendar", "> /session ca|"]);
    }

    [Fact]
    public void A_farewell_leaves_the_unfinished_line_standing()
    {
        _screen.Prompt();
        Type("half");
        Press(ConsoleKey.Home);

        _screen.Show(Reply.Of("Goodbye!"));

        _terminal.Rows.ShouldBe(["> half", "Goodbye!", "|"]);
    }

    [Fact]
    public void A_pasted_text_is_read_whole_and_its_tabs_are_spaces()
    {
        var keys = new Queue<ConsoleKeyInfo>("a\tb 👍c\rd\r".Select(letter => new ConsoleKeyInfo(letter, letter is '\t' ? ConsoleKey.Tab : letter is '\r' ? ConsoleKey.Enter : ConsoleKey.None, shift: false, alt: false, control: false)));
        var lines = new TypedLines(_prompt, () => keys.TryDequeue(out var key) ? key : null, () => keys.Count > 0);

        List<string?> read = [lines.Next(), lines.Next(), lines.Next()];

        read.ShouldBe(["a b 👍c", "d", null]);
    }

    public void Dispose() => _terminal.Dispose();

    private void Type(string text) => _prompt.Type(text, key: null);

    private KeyEffect Press(ConsoleKey key, char letter = '\0') => _prompt.Type("", new ConsoleKeyInfo(letter, key, shift: false, alt: false, control: false));
}
