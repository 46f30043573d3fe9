using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.Knowledge.Checks;
using NodaTime;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Knowledge;

public sealed class TrialRulesTests
{
    private static readonly KnowledgeContent s_content = Folder.Of("a/b.md", QualityRulesTests.Text())
        .With("a/c.md", QualityRulesTests.Text(question: "Why so?", prefix: "c"))
        .Content();

    [Fact]
    public void Entries_that_find_themselves_are_fine() =>
        Check([.. Trials("a/b", "a/b", 15), .. Trials("a/c", "a/c", 14), .. Trials("a/c", "a/b", 1)]).ShouldBeEmpty();

    [Fact]
    public void An_entry_that_its_own_phrasings_do_not_find_names_what_they_find()
    {
        var finding = Check([.. Trials("a/b", "a/b", 7), .. Trials("a/b", "x/y", 6), .. Trials("a/b", "a/c", 2), .. Trials("a/c", "a/c", 15)])
            .ShouldHaveSingleItem();

        (finding.File, finding.Line, finding.Level, finding.Rule).ShouldBe(("a/b.md", 3, FindingLevel.Warning, "not-found"));
        finding.Message.ShouldContain("Only 7 of 15 phrasings find this entry");
        finding.Message.ShouldContain("6 find x/y");
    }

    [Fact]
    public void Few_phrasings_say_too_little_to_judge() =>
        Check(Trials("a/b", "a/c", 2)).ShouldBeEmpty();

    [Fact]
    public void Two_entries_that_find_each_other_are_named_once()
    {
        var finding = Check([.. Trials("a/b", "a/b", 13), .. Trials("a/b", "a/c", 2), .. Trials("a/c", "a/c", 13), .. Trials("a/c", "a/b", 2)])
            .ShouldHaveSingleItem();

        (finding.File, finding.Line, finding.Rule).ShouldBe(("a/b.md", 3, "near-duplicate"));
        finding.Message.ShouldContain("4 of the 30 phrasings of this entry and a/c find the other one");
    }

    [Fact]
    public void One_phrasing_that_says_the_same_as_another_entrys_is_named()
    {
        var finding = Check([.. Trials("a/b", "a/b", 14), new PhrasingTrial("a/b", "b word 3", "a/c", 0.97, "c word 5"), .. Trials("a/c", "a/c", 15)])
            .ShouldHaveSingleItem();

        (finding.File, finding.Line, finding.Rule).ShouldBe(("a/b.md", 8, "near-duplicate-phrasing"));
        finding.Message.ShouldContain("\"b word 3\" says nearly the same as \"c word 5\" in a/c");
    }

    private static IEnumerable<PhrasingTrial> Trials(string entry, string found, int count) =>
        Enumerable.Range(0, count).Select(number => new PhrasingTrial(entry, $"{entry[^1]} word {number}", found, 0.5));

    private static IReadOnlyList<Finding> Check(IEnumerable<PhrasingTrial> trials) =>
        KnowledgeChecker.Check(s_content, new LocalDate(2026, 11, 24), trials.ToList());
}
