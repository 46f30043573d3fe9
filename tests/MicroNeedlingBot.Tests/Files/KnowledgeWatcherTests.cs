using System.Threading.Channels;
using MicroNeedlingBot.Files;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Files;

public sealed class KnowledgeWatcherTests : IDisposable
{
    private const string Entry = "---\nquestion: When?\n---\nNow.\n";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Each_save_is_noticed()
    {
        _folder.Write("a/b.md", Entry);
        var told = Channel.CreateUnbounded<string>();
        using var watcher = new KnowledgeWatcher(
            _folder.Path, KnowledgeFolder.Load(_folder.Path).Content!.Hash, TimeProvider.System,
            content => told.Writer.TryWrite(content.Entries[0].Answer), _ => { });

        // The first save may be seen by the look at the start; the second can only be seen by watching.
        foreach (var answer in new[] { "Later.", "Much later." })
        {
            _folder.Write("a/b.md", Entry.Replace("Now.", answer, StringComparison.Ordinal));
            (await told.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken)).ShouldBe(answer);
        }
    }

    [Fact]
    public void A_folder_that_does_not_exist_can_be_waited_for()
    {
        var watch = () => new KnowledgeWatcher(Path.Combine(_folder.Path, "later"), "", TimeProvider.System, _ => { }, _ => { }).Dispose();

        watch.ShouldNotThrow();
    }
}
