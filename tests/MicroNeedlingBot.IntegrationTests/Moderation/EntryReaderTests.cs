using MicroNeedlingBot.IntegrationTests.Storage;
using MicroNeedlingBot.Moderation.Communities;
using MicroNeedlingBot.Moderation.Editing;
using MicroNeedlingBot.Storage.Opening;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.IntegrationTests.Moderation;

public sealed class EntryReaderTests
{
    [Theory, BothDatabases]
    public async Task A_change_is_seen_by_another_worker_as_soon_as_it_is_committed_and_not_before(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        await using var another = await storage.AnotherAsync();
        (await ChangedAsync(another, 0)).ShouldBeEmpty();

        await using (var unit = await storage.BeginAsync())
        {
            await unit.Entries.AppendAsync(new NewRevision(5, "a/b", 0, "text", RevisionAct.Add, 1, ""), CancellationToken.None);
            (await ChangedAsync(another, 0)).ShouldBeEmpty();
            await unit.CommitAsync(CancellationToken.None);
        }

        var seen = (await ChangedAsync(another, 0)).ShouldHaveSingleItem();
        seen.Community.ShouldBe(5);
        (await ChangedAsync(another, seen.Version)).ShouldBeEmpty();
        (await another.Entries.ReadAsync(5, CancellationToken.None)).Version.ShouldBe(seen.Version);
    }

    [Theory, BothDatabases]
    public async Task Versions_grow_with_each_change_of_their_scope_and_stay_with_those_of_others(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        await storage.EditAsync(Community.Base, "a/b", 0, "one");
        await storage.EditAsync(1, "a/b", 0, "one");
        var before = await ChangedAsync(storage.Storage, 0);
        before.Select(scope => scope.Community).ShouldBe([Community.Base, 1]);

        await storage.EditAsync(Community.Base, "a/b", 1, "two");
        await storage.EditAsync(Community.Base, "a/c", 0, "three");
        await storage.EditAsync(Community.Base, "a/c", 7, "overtaken");

        var after = (await ChangedAsync(storage.Storage, before[^1].Version)).ShouldHaveSingleItem();
        after.Community.ShouldBe(Community.Base);
        after.Version.ShouldBeGreaterThan(before[^1].Version);
        (await storage.InOneAsync(unit => unit.Entries.VersionAsync(Community.Base, CancellationToken.None))).ShouldBe(after.Version);
        (await storage.InOneAsync(unit => unit.Entries.VersionAsync(1, CancellationToken.None))).ShouldBe(before[^1].Version);
    }

    [Theory, BothDatabases]
    public async Task Whoever_asks_for_all_after_the_last_version_misses_no_change_while_many_write(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        await using var another = await storage.AnotherAsync();
        const int Writers = 6, Changes = 15;
        var writing = Task.WhenAll(Enumerable.Range(1, Writers).Select(writer => Task.Run(async () =>
        {
            for (var number = 0; number < Changes; number++)
            {
                (await storage.EditAsync(writer, "a/b", number, $"{number}")).Saved.ShouldBeTrue();
            }
        })));

        // As a worker does: what it holds of a scope is only ever replaced when the scope is named.
        var (held, last) = (new Dictionary<long, int>(), 0L);
        for (var finished = false; !finished;)
        {
            finished = writing.IsCompleted;
            foreach (var scope in await ChangedAsync(another, last))
            {
                var content = await another.Entries.ReadAsync(scope.Community, CancellationToken.None);
                content.Version.ShouldBeGreaterThanOrEqualTo(scope.Version);
                held[scope.Community] = content.Newest[0].Number;
                last = scope.Version;
            }
        }

        await writing;
        held.ShouldBe(Enumerable.Range(1, Writers).ToDictionary(writer => (long)writer, _ => Changes), ignoreOrder: true);
    }

    [Theory, BothDatabases]
    public async Task A_scope_is_read_whole_as_it_was_at_its_version(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        var author = await storage.AccountAsync("mod", "Ana");
        await storage.EditAsync(3, "b/b", 0, "text", author.Id);
        await storage.EditAsync(3, "a/a", 0, "old");
        await storage.EditAsync(3, "a/a", 1, null);
        await storage.EditAsync(4, "c/c", 0, "another's");

        var content = await storage.Storage.Entries.ReadAsync(3, CancellationToken.None);

        content.Newest.Select(revision => (revision.EntryId, revision.Number, revision.Text)).ShouldBe([("a/a", 2, null), ("b/b", 1, "text")]);
        content.Newest[1].ActorName.ShouldBe("Ana");
        (content.Community, content.Version).ShouldBe((3, (await ChangedAsync(storage.Storage, 0)).Single(scope => scope.Community == 3).Version));
        var nothing = await storage.Storage.Entries.ReadAsync(99, CancellationToken.None);
        (nothing.Community, nothing.Version, nothing.Newest.Count).ShouldBe((99, 0, 0));
    }

    [Theory, BothDatabases]
    public async Task What_changed_is_found_by_an_index(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        await storage.RunAsync("INSERT INTO entry_scope (community_id, version) SELECT v.id, v.id FROM (WITH RECURSIVE n(id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n WHERE id < 20000) SELECT id FROM n) AS v");
        await storage.RunAsync("ANALYZE");

        var explain = provider == StorageProvider.Sqlite ? "EXPLAIN QUERY PLAN" : "EXPLAIN";
        var plan = string.Join('\n', await storage.RowsAsync($"{explain} SELECT community_id, version FROM entry_scope WHERE version > 19990 ORDER BY version"));

        plan.ShouldContain("ix_entry_scope_version");
        plan.ShouldNotContain("Seq Scan");
        plan.ShouldNotContain("SCAN entry_scope");
        (await ChangedAsync(storage.Storage, 19_990)).Count.ShouldBe(10);
    }

    private static ValueTask<IReadOnlyList<ScopeVersion>> ChangedAsync(BotStorage storage, long since) => storage.Entries.ChangedAsync(since, CancellationToken.None);
}
