using MicroNeedlingBot.Files;
using MicroNeedlingBot.Knowledge;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Files;

public sealed class KnowledgeFolderTests : IDisposable
{
    private const string Entry = "---\nquestion: When?\n---\nNow.\n";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_folder_is_read_with_its_topics()
    {
        _folder.Write("before/b.md", Entry);
        _folder.Write("after/a.md", Entry);
        _folder.Write("guide.md", "## A\n- F01 One.");

        var (content, findings) = KnowledgeFolder.Load(_folder.Path);

        findings.ShouldBeEmpty();
        content!.Entries.Select(entry => entry.Id).ShouldBe(["after/a", "before/b"]);
        content.Facts.ShouldHaveSingleItem();
    }

    [Fact]
    public void A_missing_folder_tells_how_to_name_another()
    {
        var finding = Only("missing-folder", System.IO.Path.Combine(_folder.Path, "nowhere"));

        finding.Message.ShouldContain("does not exist. Create it, or set Knowledge:Folder");
    }

    [Fact]
    public void A_file_in_the_folders_place_is_named_as_one() =>
        Only("missing-folder", _folder.Write("file", "x")).Message.ShouldContain("is a file, not a folder");

    [Fact]
    public void An_empty_folder_tells_what_belongs_in_it()
    {
        var finding = Only("no-entries", _folder.Path);

        finding.File.ShouldBe(_folder.Path);
        finding.Message.ShouldContain("Write each as topic/slug.md");
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_named_with_their_line()
    {
        _folder.Write("a/good.md", Entry);
        _folder.Write("a/bad.md", [.. "---\nquestion: "u8, 0xE9, .. "t?\n---\nNow."u8]);

        var finding = Only("not-utf8", _folder.Path);

        (finding.File, finding.Line).ShouldBe(("a/bad.md", 2));
        finding.Message.ShouldContain("Save it again with the encoding UTF-8");
    }

    [Fact]
    public void Bytes_in_a_file_that_is_no_knowledge_do_not_matter()
    {
        _folder.Write("a/good.md", Entry);
        _folder.Write("README.md", [0xE9, 0xFF]);

        KnowledgeFolder.Load(_folder.Path).Findings.ShouldBeEmpty();
    }

    [Fact]
    public void A_file_over_a_megabyte_is_skipped_with_a_finding()
    {
        _folder.Write("a/good.md", Entry);
        _folder.Write("a/big.md", new string('x', TextFile.MostBytes + 1));

        var finding = Only("too-large", _folder.Path);

        finding.File.ShouldBe("a/big.md");
        finding.Message.ShouldContain("larger than 1 MB and is not read. Cut it");
    }

    [Fact]
    public void A_file_that_cannot_be_read_tells_the_fix()
    {
        _folder.Write("a/good.md", Entry);
        File.CreateSymbolicLink(System.IO.Path.Combine(_folder.Path, "a", "gone.md"), "gone.md");

        var finding = Only("unreadable", _folder.Path);

        finding.File.ShouldBe("a/gone.md");
        finding.Message.ShouldContain("Give the bot's user the right to read it, or take it out");
    }

    [Fact]
    public void What_reads_well_is_checked_beside_what_does_not_read()
    {
        _folder.Write("a/big.md", new string('x', TextFile.MostBytes + 1));
        _folder.Write("a/empty.md", "---\nquestion: When?\n---\n");

        KnowledgeFolder.Load(_folder.Path).Findings.Select(finding => finding.Rule).ShouldBe(["too-large", "missing-answer"]);
    }

    [Fact]
    public void Links_in_a_ring_are_harmless()
    {
        _folder.Write("a/good.md", Entry);
        Directory.CreateSymbolicLink(System.IO.Path.Combine(_folder.Path, "ring"), _folder.Path);
        Directory.CreateSymbolicLink(System.IO.Path.Combine(_folder.Path, "a", "up"), "..");
        Directory.CreateSymbolicLink(System.IO.Path.Combine(_folder.Path, "self"), "self");

        var (content, findings) = KnowledgeFolder.Load(_folder.Path);

        findings.ShouldBeEmpty();
        content!.Entries.ShouldHaveSingleItem().Id.ShouldBe("a/good");
    }

    [Fact]
    public void A_topic_may_be_a_link_to_a_folder_elsewhere()
    {
        using var elsewhere = new TemporaryFolder();
        elsewhere.Write("b.md", Entry);
        Directory.CreateSymbolicLink(System.IO.Path.Combine(_folder.Path, "linked"), elsewhere.Path);

        KnowledgeFolder.Load(_folder.Path).Content!.Entries.ShouldHaveSingleItem().Id.ShouldBe("linked/b");
    }

    private static Finding Only(string rule, string folder)
    {
        var (content, findings) = KnowledgeFolder.Load(folder);
        content.ShouldBeNull();
        var finding = findings.ShouldHaveSingleItem();
        (finding.Level, finding.Rule).ShouldBe((FindingLevel.Error, rule));
        return finding;
    }
}
