using MicroNeedlingBot.Streams;
using MicroNeedlingBot.Verbs;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Verbs;

public sealed class BotCommandLineTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly StringWriter _output = new() { NewLine = "\n" };
    private readonly StringWriter _error = new() { NewLine = "\n" };

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Help_lists_the_verbs()
    {
        Run("--help").ShouldBe(0);

        foreach (var verb in new[] { "chat", "ask", "plan", "knowledge", "eval" })
        {
            _output.ToString().ShouldContain($"\n  {verb}");
        }
    }

    [Theory]
    [InlineData("dance")]
    [InlineData("ask", "--jsn", "what is it")]
    [InlineData("ask", "what is it", "--knowledge", "/does/not/exist")]
    [InlineData("eval")]
    [InlineData("eval", "/does/not/exist.jsonl")]
    [InlineData("knowledge", "check", "/does/not/exist")]
    [InlineData("ask", "x", "--Nonsense:Key=1")]
    [InlineData("ask", "x", "--Knowledge:Folder")]
    public void Wrong_usage_is_one_line_and_two(params string[] arguments)
    {
        Run(arguments).ShouldBe(2);

        _output.ToString().ShouldBe("");
        _error.ToString().TrimEnd('\n').ShouldNotContain('\n');
        _error.ToString().ShouldNotContain(" at ", Case.Sensitive);
        _error.ToString().Length.ShouldBeGreaterThan(20);
    }

    [Fact]
    public void Verbose_adds_where_it_happened()
    {
        Run("ask", "x", "--knowledge", "/does/not/exist", "--verbose").ShouldBe(2);

        _error.ToString().ShouldContain("   at MicroNeedlingBot.");
    }

    [Fact]
    public void A_secret_on_the_command_line_is_refused_and_not_repeated()
    {
        Run("chat", "--Discord:Token=hunter2").ShouldBe(2);

        _error.ToString().ShouldContain("MNB__Discord__Token");
        _error.ToString().ShouldNotContain("hunter2");
    }

    [Fact]
    public void A_bad_line_of_labels_names_file_line_and_fix()
    {
        var file = _folder.Write("labels.jsonl", "{\"q\":\"a\",\"outcome\":\"urgent\"}\n\n{\"q\":\"b\",\"outcome\":\"maybe\"}\n");

        Run("eval", file).ShouldBe(2);

        _error.ToString().ShouldBe($"{file}:3: \"outcome\" must be one of answer, choices, not-covered, urgent, smalltalk.\n");
    }

    private int Run(params string[] arguments)
    {
        var surroundings = new Surroundings(Stream.Null, _output, _error, OnTerminal: false, _folder.FullName, _folder.FullName);
        return BotCommandLine.Run(arguments, surroundings);
    }
}
