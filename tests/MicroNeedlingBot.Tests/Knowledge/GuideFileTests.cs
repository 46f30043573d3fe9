using MicroNeedlingBot.Knowledge;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Knowledge;

public sealed class GuideFileTests
{
    [Fact]
    public void Facts_stand_under_the_human_name_of_their_section()
    {
        var facts = Guide("# Guide\nIntro.\n\n## Before a session (`before`)\n- F20 Wash.\n- F21 Stop retinol\n  two days before.\n\n## After\n* F30 Hydrate.\n").Content().Facts;

        facts["F20"].ShouldBe(new Fact("F20", "Before a session", "Wash."));
        facts["F21"].Text.ShouldBe("Stop retinol two days before.");
        facts["F30"].Section.ShouldBe("After");
    }

    [Theory]
    [InlineData("- F20 Wash.", 1, FindingLevel.Error, "guide-section", "F20 stands under no heading")]
    [InlineData("## A\n- F20 Wash.\n- F20 Rinse.", 3, FindingLevel.Error, "duplicate-fact", "F20 stands here a second time (first on line 2)")]
    [InlineData("## A\n- Wash.", 2, FindingLevel.Warning, "guide-line", "Write \"- F21 text\"")]
    [InlineData("## A\n- F20", 2, FindingLevel.Warning, "guide-line", "Write \"- F21 text\"")]
    public void A_bad_line_is_named_with_its_fix(string text, int line, FindingLevel level, string rule, string essence)
    {
        var finding = Guide(text).Finding();

        (finding.File, finding.Line, finding.Level, finding.Rule).ShouldBe(("guide.md", line, level, rule));
        finding.Message.ShouldContain(essence);
    }

    private static Folder Guide(string text) => Folder.Of("a/b.md", Folder.Entry()).With("guide.md", text);
}
