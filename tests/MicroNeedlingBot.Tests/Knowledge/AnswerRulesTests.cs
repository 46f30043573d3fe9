using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.Knowledge.Checks;
using NodaTime;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Knowledge;

public sealed class AnswerRulesTests
{
    [Theory]
    [InlineData("# Title", "unrenderable", "A heading")]
    [InlineData("| a | b |\n| - | - |\n| 1 | 2 |", "unrenderable", "A table")]
    [InlineData("![x](https://example.org/x.png)", "unrenderable", "A picture")]
    [InlineData("<b>bold</b>.", "unrenderable", "HTML")]
    [InlineData("<div>block</div>", "unrenderable", "HTML")]
    [InlineData("```\ncode\n```", "unrenderable", "A code block")]
    [InlineData("    code", "unrenderable", "A code block")]
    [InlineData("Type `code`.", "unrenderable", "Code in backticks")]
    [InlineData("> quoted", "unrenderable", "A block quote")]
    [InlineData("* * *", "unrenderable", "A dividing line")]
    [InlineData("- - b", "unrenderable", "A list within a list")]
    [InlineData("[x](http://example.org)", "link", "not encrypted. Link to https")]
    [InlineData("Stop **now.", "unbalanced-mark", "no partner")]
    [InlineData("Stop now.**", "unbalanced-mark", "no partner")]
    [InlineData("Stop (_now).", "unbalanced-mark", "no partner")]
    [InlineData("Stop _now.", "unbalanced-mark", "no partner")]
    [InlineData("**Bold *twice**", "unbalanced-mark", "no partner")]
    public void What_looks_different_from_platform_to_platform_is_named(string markup, string rule, string essence)
    {
        var finding = Check($"Fine.\n\n{markup}")[0];

        (finding.File, finding.Line, finding.Level, finding.Rule).ShouldBe(("a/b.md", 24, FindingLevel.Warning, rule));
        finding.Message.ShouldContain(essence);
    }

    [Theory]
    [InlineData("**Bold**, *italic* and _italic_, **_both_**.")]
    [InlineData("A star \\*here and 5 * 3 and snake_case_name.")]
    [InlineData("- one\n- two")]
    [InlineData("1. one\n2. two")]
    [InlineData("[A link](https://example.org) and <https://example.org>.")]
    [InlineData("First line\\\nsecond line")]
    public void What_looks_the_same_everywhere_passes(string answer) => Check(answer).ShouldBeEmpty();

    [Theory]
    [InlineData("One. Two. Three! Four? Five. Six.", 6)]
    [InlineData("One. Two.\n\nThree. Four. Five\n\nSix", 6)]
    [InlineData("Do this:\n\n- one\n- two\n- three\n- four\n- five", 6)]
    public void More_than_five_sentences_are_counted(string answer, int count)
    {
        var finding = Check(answer).ShouldHaveSingleItem();

        (finding.Line, finding.Rule).ShouldBe((22, "long-answer"));
        finding.Message.ShouldContain($"{count} sentences; 5 are the most");
    }

    [Theory]
    [InlineData("Use SPF 30.5, e.g. from dr. Who, i.e. a good one. Two. Three. Four. **Five.**")]
    [InlineData("Wait … for it… One. Two. Three.")]
    public void Full_stops_within_a_sentence_do_not_count(string answer) => Check(answer).ShouldBeEmpty();

    [Fact]
    public void More_than_a_thousand_characters_are_counted()
    {
        var finding = Check(new string('x', 1001)).ShouldHaveSingleItem();

        finding.Rule.ShouldBe("long-answer");
        finding.Message.ShouldContain("1001 characters; 1000 are the most");
    }

    private static IReadOnlyList<Finding> Check(string answer) =>
        KnowledgeChecker.Check(Folder.Of("a/b.md", QualityRulesTests.Text(answer: answer)).Content(), new LocalDate(2026, 11, 24));
}
