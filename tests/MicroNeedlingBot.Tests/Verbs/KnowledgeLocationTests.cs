using MicroNeedlingBot.Files;
using MicroNeedlingBot.Verbs;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Verbs;

public sealed class KnowledgeLocationTests : IDisposable
{
    private readonly TemporaryFolder _here = new();
    private readonly TemporaryFolder _program = new();

    public void Dispose()
    {
        _here.Dispose();
        _program.Dispose();
    }

    [Fact]
    public void A_named_folder_is_taken_relative_to_the_current_one()
    {
        _here.Write("knowledge/before/a.md", "");
        _here.Write("other/x.txt", "");

        Find("other").ShouldBe(Path.Combine(_here.FullName, "other"));
    }

    [Fact]
    public void The_nearest_folder_above_is_found()
    {
        _here.Write("knowledge/before/a.md", "");
        _here.Write("src/knowledge/notes.txt", "");
        _program.Write("knowledge/before/a.md", "");

        KnowledgeLocation.Find(null, Path.Combine(_here.FullName, "src"), _program.FullName)
            .ShouldBe(Path.Combine(_here.FullName, "knowledge"));
    }

    [Fact]
    public void The_one_beside_the_program_comes_last()
    {
        _program.Write("knowledge/before/a.md", "");

        Find(null).ShouldBe(Path.Combine(_program.FullName, "knowledge"));
    }

    [Fact]
    public void None_gives_the_fix() =>
        Should.Throw<StopException>(() => Find(null)).Message.ShouldContain("name one with --knowledge DIR");

    [Fact]
    public void A_file_is_no_folder()
    {
        _here.Write("notes.md", "");

        Should.Throw<StopException>(() => Find("notes.md")).Message.ShouldContain("is a file: name a folder");
    }

    private string Find(string? named) => KnowledgeLocation.Find(named, _here.FullName, _program.FullName);
}
