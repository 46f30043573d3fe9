using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.ConsoleChat.LineReading;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.ConsoleChat.LineReading;

public sealed class LineEditorTests
{
    private readonly LineEditor _editor = new(new CommandCompletion(Platforms.Console, Chat.SampleKnowledge.Live()).Of);

    [Theory]
    [InlineData("ab", "ab|")]
    [InlineData("ab<X", "aX|b")]
    [InlineData("ab^A>X", "aX|b")]
    [InlineData("ab^AX^EY", "XabY|")]
    [InlineData("abc<\b", "a|c")]
    [InlineData("abc<<~", "a|c")]
    [InlineData("ab cd ^W", "ab |")]
    [InlineData("ab cd<<^U", "|cd")]
    [InlineData("ab cd<<^K", "ab |")]
    [InlineData("^W\b~<>", "|")]
    public void Keys_edit_as_in_a_shell(string keys, string line)
    {
        Type(keys);

        Line.ShouldBe(line);
    }

    [Theory]
    [InlineData("日本")]
    [InlineData("e\u0301")]
    [InlineData("👩‍👩‍👧")]
    [InlineData("🇬🇧")]
    public void What_looks_like_one_character_goes_as_one(string text)
    {
        _editor.Insert("a" + text);
        var last = System.Globalization.StringInfo.GetNextTextElement(text);
        Type(text.Length == last.Length ? "\b" : "\b\b");

        Line.ShouldBe("a|");
    }

    [Fact]
    public void Earlier_lines_come_back_and_so_does_the_one_that_was_begun()
    {
        Enter("one");
        Enter("two");
        Enter("two");
        Type("thr");

        Steps("↑", "↑", "↑", "↓", "↓", "↓").ShouldBe(["two|", "one|", "one|", "two|", "thr|", "thr|"]);
    }

    [Fact]
    public void Tab_goes_on_as_far_as_it_is_clear_and_then_shows_the_choices()
    {
        Type("/se\ta");
        Press(ConsoleKey.Tab, '\t').ShouldBe(KeyEffect.Edited);
        Line.ShouldBe("/session add |");

        Type("^U/session c");
        Press(ConsoleKey.Tab, '\t').ShouldBe(KeyEffect.Edited);
        Line.ShouldBe("/session ca|");
        Press(ConsoleKey.Tab, '\t').ShouldBe(KeyEffect.Offered);
        _editor.Offers.ShouldBe(["cancel ", "calendar "]);
    }

    [Fact]
    public void Tab_replaces_a_city_by_its_zone()
    {
        Type("/timezone london\t");

        Line.ShouldBe("/timezone Europe/London|");
    }

    [Fact]
    public void Ctrl_D_ends_only_an_empty_line()
    {
        Press(ConsoleKey.D, '\u0004', control: true).ShouldBe(KeyEffect.Ended);
        Type("ab<");
        Press(ConsoleKey.D, '\u0004', control: true).ShouldBe(KeyEffect.Edited);
        Line.ShouldBe("a|");
    }

    [Fact]
    public void What_acts_on_a_terminal_is_not_put_in()
    {
        _editor.Insert("a\u001b[2J\tb\u009b");

        Line.ShouldBe("a[2J b|");
    }

    private string Line => _editor.Text.Insert(_editor.Cursor, "|");

    private void Enter(string text)
    {
        Type(text);
        Press(ConsoleKey.Enter, '\r').ShouldBe(KeyEffect.Entered);
        _editor.Take().ShouldBe(text);
    }

    private List<string> Steps(params IEnumerable<string> keys) => [.. keys.Select(key =>
    {
        Type(key);
        return Line;
    })];

    /// <summary>Arrows as they look, ~ for Delete, ^ before a letter for Ctrl.</summary>
    private void Type(string keys)
    {
        for (var at = 0; at < keys.Length; at++)
        {
            _ = keys[at] switch
            {
                '^' => Press(Enum.Parse<ConsoleKey>(keys[++at].ToString()), (char)(keys[at] - '@'), control: true),
                '<' => Press(ConsoleKey.LeftArrow),
                '>' => Press(ConsoleKey.RightArrow),
                '↑' => Press(ConsoleKey.UpArrow),
                '↓' => Press(ConsoleKey.DownArrow),
                '~' => Press(ConsoleKey.Delete),
                '\b' => Press(ConsoleKey.Backspace, '\b'),
                '\t' => Press(ConsoleKey.Tab, '\t'),
                var letter => Press(ConsoleKey.None, letter),
            };
        }
    }

    private KeyEffect Press(ConsoleKey key, char letter = '\0', bool control = false) => _editor.Press(new ConsoleKeyInfo(letter, key, shift: false, alt: false, control));
}
