using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.Streams;
using MicroNeedlingBot.Verbs;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Verbs;

public sealed class KnowledgeCheckVerbTests
{
    private static readonly Finding Error = new("before/a.md", 7, FindingLevel.Error, "unknown-fact", "No fact F99.");
    private static readonly Finding Warning = new("before/b.md", null, FindingLevel.Warning, "few-phrasings", "Write \"more\".");

    [Fact]
    public void Findings_are_lines_with_a_summary() =>
        Run([Error, Warning]).ShouldBe((1, """
            before/a.md:7: error unknown-fact: No fact F99.
            before/b.md: warning few-phrasings: Write "more".
            1 error, 1 warning

            """.ReplaceLineEndings("\n")));

    [Fact]
    public void Json_is_one_object_a_line() =>
        Run([Error, Warning], json: true).Output.ShouldBe(
            """
            {"file":"before/a.md","line":7,"level":"error","rule":"unknown-fact","message":"No fact F99."}
            {"file":"before/b.md","line":null,"level":"warning","rule":"few-phrasings","message":"Write \"more\"."}

            """.ReplaceLineEndings("\n"));

    [Fact]
    public void Warnings_alone_are_no_problem() => Run([Warning]).Code.ShouldBe(0);

    [Fact]
    public void Under_strict_a_warning_is_an_error()
    {
        var (code, output) = Run([Warning], strict: true);

        code.ShouldBe(1);
        output.ShouldContain("before/b.md: error few-phrasings");
    }

    [Fact]
    public void Nothing_found_is_said_to_people_and_not_to_programs()
    {
        Run([]).ShouldBe((0, "All is well.\n"));
        Run([], json: true).ShouldBe((0, ""));
    }

    private static (int Code, string Output) Run(IReadOnlyList<Finding> findings, bool strict = false, bool json = false)
    {
        var output = new StringWriter { NewLine = "\n" };
        var surroundings = new Surroundings(Stream.Null, output, TextWriter.Null, OnTerminal: false, "/", "/");
        return (KnowledgeCheckVerb.Run(findings, strict, json, surroundings), output.ToString());
    }
}
