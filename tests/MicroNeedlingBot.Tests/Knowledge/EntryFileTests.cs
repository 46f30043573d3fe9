using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.Knowledge.Format;
using NodaTime;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Knowledge;

public sealed class EntryFileTests
{
    private const string Path = "before/retinoids.md";

    [Fact]
    public void Every_part_of_an_entry_is_read()
    {
        var entry = Read("""
            ---
            kind: gap            # a comment
            question: When do I stop?
            also:
              - tret the night before
              - "colon: and a # sign"
            facts: [F21, F22]
            see: [before/exfoliants]
            checked: 2026-11-22
            ---

            **Two days** before.

            Ask.
            """);

        entry.Id.ShouldBe("before/retinoids");
        entry.Topic.ShouldBe("before");
        entry.Kind.ShouldBe(EntryKind.Gap);
        entry.Question.ShouldBe("When do I stop?");
        entry.Phrasings.ShouldBe(["tret the night before", "colon: and a # sign"]);
        entry.Facts.ShouldBe(["F21", "F22"]);
        entry.See.ShouldBe(["before/exfoliants"]);
        entry.Checked.ShouldBe(new LocalDate(2026, 11, 22));
        entry.Answer.ShouldBe("**Two days** before.\n\nAsk.");
    }

    [Fact]
    public void A_question_and_an_answer_are_enough()
    {
        var entry = Read("---\nquestion: When?\n---\nNow.");

        entry.Kind.ShouldBe(EntryKind.Entry);
        entry.Phrasings.ShouldBeEmpty();
        entry.Checked.ShouldBeNull();
    }

    [Fact]
    public void A_byte_order_mark_and_windows_line_ends_make_no_difference() =>
        Read("\ufeff---\r\nquestion: When?\r\nalso:\r\n  - now or then\r\n---\r\nOne.\r\nTwo.\r\n").Answer.ShouldBe("One.\nTwo.");

    [Theory]
    [InlineData("question: When?\n---\nNow.", 1, "front-matter", "Start the file with a line of three dashes")]
    [InlineData("", 1, "front-matter", "Start the file with a line of three dashes")]
    [InlineData("---\nquestion: When?\nNow.", 1, "front-matter", "Put a line of three dashes (---) before the answer")]
    [InlineData("---\nquestion: When?\ntags: [a]\n---\nNow.", 3, "unknown-key", "no key \"tags\" here. Use one of: kind, question, also")]
    [InlineData("---\nquestion: When?\nalso: [a]\nalso: [b]\n---\nNow.", 4, "duplicate-key", "\"also\" stands here a second time (first on line 3). Merge")]
    [InlineData("---\nquestion: [When?]\n---\nNow.", 2, "wrong-type", "\"question\" takes one text")]
    [InlineData("---\nquestion: When?\nalso: tonight\n---\nNow.", 3, "wrong-type", "\"also\" takes a list. Write each item on its own line after \"- \"")]
    [InlineData("---\nquestion: When?\nalso:\n  - now\n  - tret: cancel?\n---\nNow.", 5, "wrong-type", "Put it in double quotes")]
    [InlineData("---\nquestion: When?\nalso:\n  - *now\n---\nNow.", 4, "wrong-type", "Put it in double quotes")]
    [InlineData("---\nkind: gap\n---\nNow.", 2, "missing-question", "Add a line \"question: …?\"")]
    [InlineData("---\nkind: gap\nquestion:\n---\nNow.", 3, "missing-question", "Add a line \"question: …?\"")]
    [InlineData("---\nquestion: When?\n---\n\n  \n", 3, "missing-answer", "Write it below the second line of three dashes")]
    [InlineData("---\nquestion: When?\nkind: faq\n---\nNow.", 3, "unknown-kind", "\"faq\" is no kind of entry. Write entry, gap or smalltalk")]
    [InlineData("---\nquestion: When?\nchecked: 24.11.2026\n---\nNow.", 3, "bad-date", "\"24.11.2026\" is no date. Write year, month and day: 2026-11-24")]
    [InlineData("---\nquestion: When?\nchecked: 2026-02-30\n---\nNow.", 3, "bad-date", "2026-02-30")]
    [InlineData("---\nquestion: When: now?\n---\nNow.", 2, "yaml", "in double quotes")]
    [InlineData("---\nquestion: When?\nalso: [a, b\n---\nNow.", 4, "yaml", "not valid YAML")]
    [InlineData("---\n- question\n---\nNow.", 2, "yaml", "Write keys with values here")]
    [InlineData("---\n---\nNow.", 2, "yaml", "Write keys with values here")]
    public void Bad_input_names_the_line_and_tells_the_fix(string text, int line, string rule, string essence)
    {
        var (entry, findings) = EntryFile.Read(new KnowledgeFile(Path, text));

        entry.ShouldBeNull();
        var finding = findings.ShouldHaveSingleItem();
        finding.File.ShouldBe(Path);
        finding.Line.ShouldBe(line);
        finding.Level.ShouldBe(FindingLevel.Error);
        finding.Rule.ShouldBe(rule);
        finding.Message.ShouldContain(essence);
    }

    [Fact]
    public void All_that_is_wrong_is_named_at_once()
    {
        var (_, findings) = EntryFile.Read(new KnowledgeFile(Path, "---\nkind: x\nalso: y\nchecked: z\n---\n"));

        findings.Select(finding => finding.Rule)
            .ShouldBe(["wrong-type", "unknown-kind", "missing-question", "missing-answer", "bad-date"], ignoreOrder: true);
    }

    [Fact]
    public void An_empty_phrasing_is_left_out_with_a_warning()
    {
        var (entry, findings) = EntryFile.Read(new KnowledgeFile(Path, "---\nquestion: When?\nalso:\n  - now\n  -\n---\nNow."));

        entry!.Phrasings.ShouldBe(["now"]);
        var finding = findings.ShouldHaveSingleItem();
        (finding.Level, finding.Line, finding.Rule).ShouldBe((FindingLevel.Warning, 5, "empty-item"));
    }

    [Theory]
    [InlineData("before/my entry.md")]
    [InlineData("vor/trägt.md")]
    [InlineData("retinoids.md")]
    [InlineData("a/b/c.md")]
    public void A_path_that_can_be_no_id_tells_the_form(string path)
    {
        var (entry, findings) = EntryFile.Read(new KnowledgeFile(path, Folder.Entry()));

        entry.ShouldBeNull();
        var finding = findings.ShouldHaveSingleItem();
        finding.Rule.ShouldBe("bad-id");
        finding.Message.ShouldContain("Name it topic/slug.md");
    }

    [Fact]
    public void A_hundred_thousand_brackets_are_just_bad_yaml()
    {
        var (entry, findings) = EntryFile.Read(new KnowledgeFile(Path, $"---\nquestion: {new string('[', 100_000)}\n---\nNow."));

        entry.ShouldBeNull();
        findings.ShouldHaveSingleItem().Rule.ShouldBe("yaml");
    }

    private static Entry Read(string text)
    {
        var (entry, findings) = EntryFile.Read(new KnowledgeFile(Path, text));
        findings.ShouldBeEmpty();
        return entry!;
    }
}
