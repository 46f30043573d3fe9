using MicroNeedlingBot.Knowledge;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Knowledge;

public sealed class KnowledgeReaderTests
{
    [Fact]
    public void Another_peoples_folder_loads_without_a_word()
    {
        var (content, findings) = Folder
            .Of("clinc/accept_reservations.md", "---\nquestion: do you take reservations\nalso:\n  - does nopa take reservations\n---\nAccept reservations.")
            .With("Banking-77/Card_Arrival.md", "---\nquestion: where is my card\n---\nCard arrival.")
            .Read();

        findings.ShouldBeEmpty();
        content!.Entries.Select(entry => entry.Id).ShouldBe(["Banking-77/Card_Arrival", "clinc/accept_reservations"]);
        content.Facts.ShouldBeEmpty();
        content.Vocabulary.Synonyms.ShouldBeEmpty();
        content.WarningSigns.ShouldBeNull();
    }

    [Fact]
    public void What_is_no_knowledge_is_passed_over()
    {
        var (content, findings) = Folder.Of("a/b.md", Folder.Entry())
            .With("README.md", "no entry")
            .With("a/README.md", "no entry")
            .With("notes.yaml", "anything: [")
            .With("calibration.json", "{}")
            .With("a/notes.txt", "no entry")
            .With(".obsidian/x.md", "no entry")
            .With("a/b/c.md", "no entry")
            .Read();

        findings.ShouldBeEmpty();
        content!.Entries.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("retinoids.md")]
    [InlineData("before/more/retinoids.md")]
    public void An_entry_in_the_wrong_place_is_not_lost_silently(string path)
    {
        var finding = Folder.Of("a/b.md", Folder.Entry()).With(path, Folder.Entry()).Finding();

        (finding.File, finding.Level, finding.Rule).ShouldBe((path, FindingLevel.Warning, "misplaced-entry"));
        finding.Message.ShouldContain("Move it to topic/slug.md");
    }

    [Fact]
    public void A_folder_without_entries_is_refused()
    {
        var (content, findings) = Folder.Of("guide.md", "## A\n- F01 One.").Read();

        content.ShouldBeNull();
        findings.ShouldHaveSingleItem().Rule.ShouldBe("no-entries");
    }

    [Fact]
    public void One_bad_file_among_many_is_named_alone()
    {
        var folder = Enumerable.Range(0, 50).Aggregate(new Folder(), (folder, number) => folder.With($"a/e{number}.md", Folder.Entry()));

        var (content, findings) = folder.With("a/e7.md", "---\nquestion: When?\n---\n").Read();

        content.ShouldBeNull();
        var finding = findings.ShouldHaveSingleItem();
        (finding.File, finding.Rule).ShouldBe(("a/e7.md", "missing-answer"));
    }

    [Fact]
    public void Two_files_for_one_id_are_refused()
    {
        var finding = Folder.Of("a/b.md", Folder.Entry()).With("a/b.MD", Folder.Entry()).Finding();

        (finding.Level, finding.Rule).ShouldBe((FindingLevel.Error, "duplicate-id"));
        finding.Message.ShouldContain("two files for a/b");
    }

    [Fact]
    public void A_fact_that_the_guide_lacks_is_an_error_because_no_source_can_be_named()
    {
        var folder = Folder.Of("a/b.md", Folder.Entry(more: "facts: [F01, F99]"));
        folder.Read().Findings.ShouldBeEmpty();

        var finding = folder.With("guide.md", "## A\n- F01 One.").Finding();

        (finding.File, finding.Line, finding.Level, finding.Rule).ShouldBe(("a/b.md", 5, FindingLevel.Error, "unknown-fact"));
        finding.Message.ShouldContain("guide.md has no fact F99");
    }
}
