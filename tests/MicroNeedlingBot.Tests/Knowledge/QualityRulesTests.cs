using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.Knowledge.Checks;
using NodaTime;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Knowledge;

public sealed class QualityRulesTests
{
    private static readonly LocalDate s_today = new(2026, 11, 24);

    [Fact]
    public void A_good_folder_has_no_findings() => Check(Good()).ShouldBeEmpty();

    [Fact]
    public void A_fact_that_no_entry_rests_on_is_named_where_it_stands() =>
        Only(Good().With("guide.md", "## A\n- F01 One.\n- F02 Two."), "guide.md", 3, "uncovered-fact", "No entry rests on F02");

    [Fact]
    public void Without_a_guide_no_entry_needs_facts() =>
        Check(Folder.Of("a/b.md", Text())).ShouldBeEmpty();

    [Fact]
    public void With_a_guide_an_entry_needs_facts() =>
        Only(Good().With("a/c.md", Text(question: "Why so?", prefix: "c")), "a/c.md", 3, "missing-facts", "Add a line like \"facts: [F21]\"");

    [Theory]
    [InlineData("gap")]
    [InlineData("smalltalk")]
    public void Gaps_and_small_talk_rest_on_no_fact(string kind) =>
        Only(Good().With("a/c.md", Text(kind, "Why so?", "c", more: "facts: [F01]")), "a/c.md", 20, "facts-without-answer", "Take the facts out");

    [Fact]
    public void Four_facts_are_too_many() =>
        Only(
            Good().With("guide.md", "## A\n- F01 a\n- F02 b\n- F03 c\n- F04 d").With("a/b.md", Text(more: "facts: [F01, F02, F03, F04]")),
            "a/b.md", 20, "too-many-facts", "rests on 4 facts; 3 are the most");

    [Theory]
    [InlineData("entry", 14, "14 phrasings under \"also\"; 15 are the least for its kind. Add 1")]
    [InlineData("gap", 9, "9 phrasings under \"also\"; 10 are the least")]
    [InlineData("smalltalk", 1, "1 phrasing under \"also\"; 8 are the least for its kind. Add 7")]
    public void Too_few_phrasings_are_counted(string kind, int count, string essence) =>
        Only(Folder.Of("a/b.md", Text(kind, count: count)), "a/b.md", 3, "few-phrasings", essence);

    [Theory]
    [InlineData("entry", 15)]
    [InlineData("gap", 10)]
    [InlineData("smalltalk", 8)]
    public void Each_kind_has_its_own_least_number(string kind, int count) =>
        Check(Folder.Of("a/b.md", Text(kind, count: count))).ShouldBeEmpty();

    [Fact]
    public void A_phrasing_without_words_finds_nothing() =>
        Only(Folder.Of("a/b.md", Text(extra: "\"🙂 !!\"")), "a/b.md", 20, "wordless-phrasing", "has no words");

    [Fact]
    public void A_phrasing_twice_in_one_entry_is_named_with_both_lines() =>
        Only(Folder.Of("a/b.md", Text(extra: "B, WORD 3!")), "a/b.md", 20, "duplicate-phrasing", "\"B, WORD 3!\" stands in this entry already (line 8)");

    [Fact]
    public void A_title_among_the_phrasings_is_a_duplicate() =>
        Only(Folder.Of("a/b.md", Text(extra: "what's it")).With("a/b.md", Text(question: "What is it?", extra: "whats it")), "a/b.md", 20, "duplicate-phrasing", "(line 3)");

    [Fact]
    public void A_phrasing_in_two_entries_is_named_with_the_other() =>
        Only(
            Folder.Of("a/b.md", Text()).With("a/c.md", Text(question: "Why so?", prefix: "c", extra: "b word 0")),
            "a/c.md", 20, "duplicate-phrasing", "stands in a/b already (line 5)");

    [Fact]
    public void Another_folder_is_searched_for_duplicates_too()
    {
        var other = Folder.Of("x/y.md", Text(question: "Why so?", prefix: "y", extra: "b word 0")).Content();

        Only(Folder.Of("a/b.md", Text()), "a/b.md", 5, "duplicate-phrasing", "stands in x/y of the other folder too", against: other);
    }

    [Fact]
    public void An_entry_that_stands_in_both_folders_is_named_once()
    {
        var folder = Folder.Of("a/b.md", Text());

        Only(folder, "a/b.md", null, "duplicate-entry", "a/b stands in the other folder too", against: folder.Content());
    }

    [Theory]
    [InlineData("a/b", "self-see", "names itself")]
    [InlineData("x/y", "unknown-see", "There is no entry \"x/y\"")]
    public void Related_entries_exist_and_are_others(string see, string rule, string essence) =>
        Only(Folder.Of("a/b.md", Text(more: $"see: [{see}]")), "a/b.md", 20, rule, essence);

    [Fact]
    public void A_related_entry_may_stand_in_the_other_folder() =>
        Check(
            Folder.Of("a/b.md", Text(more: "see: [x/y]")),
            against: Folder.Of("x/y.md", Text(question: "Why so?", prefix: "y")).Content()).ShouldBeEmpty();

    [Fact]
    public void Four_related_entries_are_too_many() =>
        Check(Folder.Of("a/b.md", Text(more: "see: [a/c, a/d, a/e, a/f]"))).ShouldContain(finding => finding.Rule == "too-many-related");

    [Fact]
    public void A_day_of_checking_is_missed() =>
        Only(Folder.Of("a/b.md", Text().Replace("checked: 2026-11-24\n", "", StringComparison.Ordinal)), "a/b.md", 3, "missing-checked", "add \"checked: 2026-11-24\"");

    [Fact]
    public void A_day_of_checking_may_not_lie_ahead() =>
        Only(Folder.Of("a/b.md", Text().Replace("2026-11-24", "2026-11-25", StringComparison.Ordinal)), "a/b.md", 20, "future-checked", "2026-11-25, which is yet to come");

    [Fact]
    public void A_title_needs_a_question_mark() =>
        Only(Folder.Of("a/b.md", Text(question: "About retinol")), "a/b.md", 3, "title-question", "Write it as one");

    [Fact]
    public void Small_talk_needs_no_question() =>
        Check(Folder.Of("a/b.md", Text("smalltalk", "Hello"))).ShouldBeEmpty();

    internal static Folder Good() => Folder.Of("a/b.md", Text(more: "facts: [F01]")).With("guide.md", "## A\n- F01 One.");

    /// <summary>A good entry: phrasings from line 5, then what is added, then the day of checking.</summary>
    internal static string Text(
        string kind = "entry",
        string question = "When do I stop?",
        string prefix = "b",
        int count = 15,
        string? extra = null,
        string? more = null,
        string answer = "Two days before.")
    {
        var phrasings = Enumerable.Range(0, count).Select(number => $"  - {prefix} word {number}\n").ToList();
        var last = extra is null ? "" : $"  - {extra}\n";
        return $"---\nkind: {kind}\nquestion: {question}\nalso:\n{string.Concat(phrasings)}{last}{(more is null ? "" : more + "\n")}checked: 2026-11-24\n---\n{answer}\n";
    }

    private static IReadOnlyList<Finding> Check(Folder folder, KnowledgeContent? against = null) =>
        KnowledgeChecker.Check(folder.Content(), s_today, against: against);

    private static void Only(Folder folder, string file, int? line, string rule, string essence, KnowledgeContent? against = null)
    {
        var finding = Check(folder, against).ShouldHaveSingleItem();
        (finding.File, finding.Line, finding.Level, finding.Rule).ShouldBe((file, line, FindingLevel.Warning, rule));
        finding.Message.ShouldContain(essence);
    }
}
