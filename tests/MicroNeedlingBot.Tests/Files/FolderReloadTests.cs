using MicroNeedlingBot.Files;
using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.Tests.Reminders.Plans;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Files;

public sealed class FolderReloadTests : IDisposable
{
    private const string Entry = "---\nquestion: When?\n---\nNow.\n";
    private static readonly TimeSpan s_half = KnowledgeWatcher.Quiet / 2;
    private readonly TemporaryFolder _folder = new();
    private readonly ManualTime _time = new();
    private readonly List<string> _heard = [];

    public FolderReloadTests() => _folder.Write("a/b.md", Entry);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void New_content_is_told_once_the_folder_has_been_quiet()
    {
        using var reload = Reload();
        _folder.Write("a/c.md", Entry);

        reload.Touch();
        _time.Pass(s_half);
        reload.Touch();
        _time.Pass(s_half);
        _heard.ShouldBeEmpty();
        _time.Pass(s_half);

        _heard.ShouldBe(["2 entries"]);
    }

    [Fact]
    public void A_save_that_changes_nothing_is_not_told()
    {
        using var reload = Reload();
        _folder.Write("a/b.md", Entry.Replace("When?", "When? # a comment", StringComparison.Ordinal));

        Happen(reload);

        _heard.ShouldBeEmpty();
    }

    [Fact]
    public void A_changed_reminder_is_told_although_no_answer_changed()
    {
        _folder.Write("reminders.yaml", SamplePlan.File());
        using var reload = Reload();
        _folder.Write("reminders.yaml", SamplePlan.File(text: "Stop today."));
        Happen(reload);
        _folder.Write("reminders.yaml", SamplePlan.File(when: "soon"));
        Happen(reload);

        _heard.ShouldBe(["1 entries", "bad-offset"]);
    }

    [Fact]
    public void A_broken_file_is_told_once_and_its_repair_too()
    {
        using var reload = Reload();
        _folder.Write("a/b.md", "broken");
        Happen(reload);
        Happen(reload);
        _folder.Write("a/b.md", Entry);
        Happen(reload);

        _heard.ShouldBe(["front-matter", "1 entries"]);
    }

    [Fact]
    public void A_folder_that_goes_away_and_comes_back_is_found_again()
    {
        using var reload = Reload();
        var aside = _folder.Path + "-aside";
        Directory.Move(_folder.Path, aside);
        Happen(reload);
        Directory.Move(aside, _folder.Path);
        _folder.Write("a/c.md", Entry);
        _time.Pass(KnowledgeWatcher.Retry);

        _heard.ShouldBe(["missing-folder", "2 entries"]);
    }

    [Fact]
    public void After_the_end_nothing_is_told()
    {
        var reload = Reload();
        _folder.Write("a/c.md", Entry);
        reload.Touch();
        reload.Dispose();
        reload.Touch();
        _time.Pass(KnowledgeWatcher.Quiet);

        _heard.ShouldBeEmpty();
    }

    private FolderReload Reload() => new(
        _folder.Path, Stamp(), _time, () => Directory.Exists(_folder.Path),
        content => _heard.Add($"{content.Entries.Count} entries"),
        findings => _heard.Add(findings[0].Rule));

    private void Happen(FolderReload reload)
    {
        reload.Touch();
        _time.Pass(KnowledgeWatcher.Quiet);
    }

    private string Stamp() => KnowledgeFolder.Load(_folder.Path).Content!.Stamp;
}
