using MicroNeedlingBot.IntegrationTests.Storage;
using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.Knowledge.Format;
using MicroNeedlingBot.Live;
using MicroNeedlingBot.Moderation.Communities;
using MicroNeedlingBot.Moderation.Editing;
using MicroNeedlingBot.Moderation.Files;
using MicroNeedlingBot.Storage.Opening;
using NodaTime;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.IntegrationTests.Moderation;

public sealed class FolderImportTests
{
    private const string Id = "before/stop";

    [Theory]
    [BothDatabases]
    public async Task Two_workers_that_start_at_once_import_the_folder_once(StorageProvider provider)
    {
        await using var test = await TestStorage.OpenAsync(provider);
        await using var other = await test.AnotherAsync();
        KnowledgeFile[] files = [.. Enumerable.Range(0, 20).Select(number => File($"a/{number}", $"Answer {number}."))];

        await Task.WhenAll(
            Task.Run(() => new FolderImport(test.Storage.Store, test.Storage.Entries).RunAsync(files, CancellationToken.None).AsTask()),
            Task.Run(() => new FolderImport(other.Store, other.Entries).RunAsync(files, CancellationToken.None).AsTask()));

        (await test.RowsAsync("SELECT MAX(number), COUNT(*) FROM entry_revision WHERE community_id = 0")).ShouldBe(["1 20"]);
        (await new FolderImport(other.Store, other.Entries).RunAsync(files, CancellationToken.None)).New.ShouldBeEmpty();
    }

    [Theory]
    [BothDatabases]
    public async Task A_conflict_waits_with_both_texts_and_is_settled_for_good(StorageProvider provider)
    {
        await using var test = await TestStorage.OpenAsync(provider);
        var import = new FolderImport(test.Storage.Store, test.Storage.Entries);
        await import.RunAsync([File(Id, "Two days.")], CancellationToken.None);
        await EditAsync(test.Storage, "Three days.");
        (await import.RunAsync([File(Id, "Four days.")], CancellationToken.None)).Conflicts.ShouldBe([Id]);

        await using (var work = await test.BeginAsync())
        {
            var conflict = (await Conflict.AllAsync(work.Entries, CancellationToken.None)).ShouldHaveSingleItem();
            conflict.Chat!.Text!.ShouldContain("Three days.");
            conflict.OfFile.Text!.ShouldContain("Four days.");
            (await conflict.SettleAsync(takeFile: true, actor: 7, work.Entries, CancellationToken.None)).ShouldBeTrue();
            (await Conflict.AllAsync(work.Entries, CancellationToken.None)).ShouldBeEmpty();
            (await conflict.SettleAsync(takeFile: false, actor: 7, work.Entries, CancellationToken.None)).ShouldBeFalse();
            await work.CommitAsync(CancellationToken.None);
        }

        var live = (await test.Storage.Entries.ReadAsync(Community.Base, CancellationToken.None)).Newest.ShouldHaveSingleItem();
        (live.Act, live.Number).ShouldBe((RevisionAct.Settle, 3));
        live.Text!.ShouldContain("Four days.");
        (await import.RunAsync([File(Id, "Four days.")], CancellationToken.None)).Conflicts.ShouldBeEmpty();
    }

    [Theory]
    [BothDatabases]
    public async Task What_another_worker_saves_is_seen_at_the_next_second(StorageProvider provider)
    {
        await using var test = await TestStorage.OpenAsync(provider);
        await using var other = await test.AnotherAsync();
        var (changes, communities, time) = (0, new List<long>(), new ManualTime());
        using var look = new ChangeLook(
            test.Storage.Entries, 0, _ => { changes++; return ValueTask.CompletedTask; }, communities.Add, time, _ => { });

        await EditAsync(other, "Three days.");
        await EditAsync(other, "Four days.", community: 5);
        time.Ring();
        await look.Latest;
        time.Ring();
        await look.Latest;

        changes.ShouldBe(1);
        communities.ShouldBe([5]);
    }

    [Fact]
    public async Task Any_entries_come_back_the_same_from_an_export_and_an_import()
    {
        await using var test = await TestStorage.OpenAsync(StorageProvider.Sqlite);
        await using var fresh = await TestStorage.OpenAsync(StorageProvider.Sqlite);
        var random = new Random(20261124);
        var entries = Enumerable.Range(0, 200).Select(number => RandomEntry(random, number)).ToList();
        var content = KnowledgeReader.Read([File(Id, "Two days.")]).Content!;
        KnowledgeFile[] first = [.. entries.Select(entry => new KnowledgeFile(entry.Id + ".md", EntryFile.Write(entry)))];

        var exported = await OnceAsync(test, content, first);
        var again = await OnceAsync(fresh, content, exported);

        again.ShouldBe(exported);
        exported.Count.ShouldBe(first.Length);
        foreach (var (file, entry) in exported.Zip(entries.OrderBy(entry => entry.Id, StringComparer.Ordinal)))
        {
            EntryFile.Write(EntryFile.Read(file).Entry!).ShouldBe(EntryFile.Write(entry));
        }
    }

    private static async Task<IReadOnlyList<KnowledgeFile>> OnceAsync(TestStorage test, KnowledgeContent content, IReadOnlyList<KnowledgeFile> files)
    {
        await new EntryImport(test.Storage.Store, content).RunAsync(Community.Base, files, folderWins: false, "", CancellationToken.None);
        return FolderExport.FilesOf((await test.Storage.Entries.ReadAsync(Community.Base, CancellationToken.None)).Newest);
    }

    private static Entry RandomEntry(Random random, int number)
    {
        string[] pieces = ["ä", "é", "日本", "👍🏽", "\"", "'", ": ", "- ", "#", "a", "Bc", "{", "]", "\\", "&", "*", "|", "> ", "%", "@x", "null", "---", "~", " ", "\u00a0x"];
        string Line() => $"x{string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ => pieces[random.Next(pieces.Length)]))}".Replace("\u00a0", "y", StringComparison.Ordinal).Trim();
        string Text() => string.Join(random.Next(2) == 0 ? "\n\n" : "  \n- ", Enumerable.Range(0, random.Next(1, 5)).Select(_ => Line()));
        return new Entry(
            $"t{number % 7}/e{number}", (EntryKind)(number % 3), Line(), [.. Enumerable.Range(0, random.Next(4)).Select(_ => Line())], Text(), [], [], random.Next(2) == 0 ? null : new LocalDate(2026, 11, 24));
    }

    private static async Task EditAsync(BotStorage storage, string answer, long community = Community.Base)
    {
        await using var work = await storage.Store.BeginAsync(CancellationToken.None);
        var newest = await work.Entries.NewestAsync(community, Id, CancellationToken.None);
        (await work.Entries.AppendAsync(new NewRevision(community, Id, newest?.Number ?? 0, File(Id, answer).Text, RevisionAct.Edit, 7, ""), CancellationToken.None)).Saved.ShouldBeTrue();
        await work.CommitAsync(CancellationToken.None);
    }

    private static KnowledgeFile File(string id, string answer) => new($"{id}.md", $"---\nquestion: When do I stop {id}?\n---\n{answer}\n");

    private sealed class ManualTime : TimeProvider
    {
        private Action _ring = () => { };

        public void Ring() => _ring();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            _ring = () => callback(state);
            return new Still();
        }

        private sealed class Still : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose()
            {
            }

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }
}
