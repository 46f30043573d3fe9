using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.Moderation.Communities;
using MicroNeedlingBot.Moderation.Editing;
using MicroNeedlingBot.Moderation.Files;
using NodaTime;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Moderation.Files;

public sealed class LiveContentTests
{
    private static readonly KnowledgeFile s_guide = new("guide.md", "# Guide\n\n## Before (`before`)\n- F1 Stop retinol two days before.\n");
    private static readonly KnowledgeFile s_stop = new("before/stop.md", "---\nquestion: When do I stop?\n---\nTwo days before.\n");
    private static readonly KnowledgeFile s_start = new("after/start.md", "---\nquestion: When do I start?\n---\nA week after.\n");

    [Fact]
    public void A_database_that_says_what_the_folder_says_gives_the_folders_hash()
    {
        var (content, findings) = LiveContent.Of([s_guide, s_stop, s_start], [Revision(s_start), Revision(s_stop)]);

        findings.ShouldBeEmpty();
        content!.Hash.ShouldBe(KnowledgeReader.Read([s_guide, s_stop, s_start]).Content!.Hash);
        content.Entries.ShouldAllBe(entry => entry.Origin == null);
    }

    [Fact]
    public void What_chat_says_is_live_with_its_revision_and_what_it_took_away_is_gone()
    {
        var edited = s_stop with { Text = s_stop.Text.Replace("Two", "Three", StringComparison.Ordinal) };

        var (content, _) = LiveContent.Of([s_guide, s_stop, s_start], [Revision(s_start) with { Text = null }, Revision(edited, 4)]);

        var entry = content!.Entries.ShouldHaveSingleItem();
        entry.Answer.ShouldBe("Three days before.");
        entry.Origin.ShouldBe(new EntryOrigin(Community.Base, SignedBy: null, 4));
    }

    [Fact]
    public void A_text_that_cannot_be_loaded_is_named_and_the_files_stands_in_for_it()
    {
        var broken = s_stop with { Text = "---\nquestion: When?\nfacts: [F99]\n---\nNever.\n" };

        var (content, findings) = LiveContent.Of([s_guide, s_stop, s_start], [Revision(s_start), Revision(broken, 2)]);

        findings.ShouldContain(finding => finding.File.StartsWith("before/stop", StringComparison.Ordinal) && finding.Level == FindingLevel.Error);
        var entry = content!.Entries[1];
        entry.Answer.ShouldBe("Two days before.");
        entry.Origin.ShouldBeNull();
    }

    private static Revision Revision(KnowledgeFile file, int number = 1) =>
        new(Community.Base, file.Path[..^3], number, file.Text, RevisionAct.Import, 0, Instant.MinValue, "");
}
