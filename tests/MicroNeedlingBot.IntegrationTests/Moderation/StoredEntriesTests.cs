using MicroNeedlingBot.IntegrationTests.Storage;
using MicroNeedlingBot.Moderation.Communities;
using MicroNeedlingBot.Moderation.Editing;
using MicroNeedlingBot.Storage.Opening;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.IntegrationTests.Moderation;

public sealed class StoredEntriesTests
{
    private const string Retinoids = "before/retinoids";

    [Theory, BothDatabases]
    public async Task A_revision_comes_back_as_it_was_written(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        await using var unit = await storage.BeginAsync();

        var (newest, saved) = await unit.Entries.AppendAsync(
            new NewRevision(7, Retinoids, 0, "Stop – 48 h 🌱\n", RevisionAct.Edit, 12, "It's \"clearer\"") { BaseHash = "abc" }, CancellationToken.None);

        saved.ShouldBeTrue();
        newest.ShouldBe(new Revision(7, Retinoids, 1, "Stop – 48 h 🌱\n", RevisionAct.Edit, 12, TestStorage.Now, "It's \"clearer\"") { BaseHash = "abc" });
        (await unit.Entries.FindAsync(7, Retinoids, 1, CancellationToken.None)).ShouldBe(newest);
    }

    [Theory, BothDatabases]
    public async Task Only_who_saw_the_newest_saves_and_the_other_is_shown_it(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        await storage.EditAsync(1, Retinoids, 0, "first");
        await storage.EditAsync(1, Retinoids, 1, "second");

        var late = await storage.EditAsync(1, Retinoids, 1, "third");
        var unseen = await storage.EditAsync(1, Retinoids, 0, "fourth");
        var early = await storage.EditAsync(1, Retinoids, 3, "fifth");

        foreach (var outcome in new[] { late, unseen, early })
        {
            outcome.Saved.ShouldBeFalse();
            (outcome.Newest!.Number, outcome.Newest.Text).ShouldBe((2, "second"));
        }

        (await storage.RowsAsync("SELECT COUNT(*) FROM entry_revision")).ShouldBe(["2"]);
        (await storage.EditAsync(1, "of/nobody", 4, "text")).ShouldBe(new SaveOutcome(Newest: null, Saved: false));
    }

    [Theory, BothDatabases]
    public async Task Of_many_who_add_the_last_entry_at_once_one_is_saved_and_the_others_hear_that_it_is_full(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        await using var another = await storage.AnotherAsync();
        await storage.EditAsync(1, "own/first", 0, "text");

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(writer => Task.Run(() => AddAsync(writer % 2 == 0 ? storage.Storage : another, $"own/{writer}"))));

        outcomes.Count(outcome => outcome.Saved).ShouldBe(1);
        outcomes.Count(outcome => outcome.IsFull).ShouldBe(5);
        (await storage.RowsAsync("SELECT COUNT(*) FROM entry_live WHERE community_id = 1")).ShouldBe(["2"]);
    }

    private static async Task<SaveOutcome> AddAsync(BotStorage storage, string id)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                await using var unit = await storage.Store.BeginAsync(CancellationToken.None);
                // Each looks first, as a form does, and sees room.
                await unit.Entries.CountAsync(1, CancellationToken.None);
                var outcome = await unit.Entries.AppendAsync(new NewRevision(1, id, 0, "text", RevisionAct.Add, 7, "") { MostLive = 2 }, CancellationToken.None);
                await unit.CommitAsync(CancellationToken.None);
                return outcome;
            }
            catch (MicroNeedlingBot.Chat.State.StorageFaultException fault) when (fault.IsCollision && attempt < 20)
            {
                // As a request does.
            }
        }
    }

    [Theory, BothDatabases]
    public async Task Of_many_who_save_at_once_one_is_saved_and_all_others_see_what_it_wrote(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        await using var another = await storage.AnotherAsync();

        for (var round = 0; round < 10; round++)
        {
            var expected = round;
            var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(writer => Task.Run(() =>
                StoreSteps.EditAsync(writer % 2 == 0 ? storage.Storage : another, 1, Retinoids, expected, $"{writer}"))));

            outcomes.Count(outcome => outcome.Saved).ShouldBe(1);
            outcomes.Select(outcome => outcome.Newest).Distinct().Count().ShouldBe(1);
        }

        (await storage.RowsAsync("SELECT number FROM entry_revision ORDER BY number")).ShouldBe([.. Enumerable.Range(1, 10).Select(number => $"{number}")]);
    }

    [Theory, BothDatabases]
    public async Task A_save_that_is_taken_back_lets_the_one_that_waits_for_it_save(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        var first = await storage.BeginAsync();
        await first.Entries.AppendAsync(new NewRevision(1, Retinoids, 0, "never", RevisionAct.Add, 1, ""), CancellationToken.None);

        var waiting = Task.Run(() => storage.EditAsync(1, Retinoids, 0, "this one"));
        await first.DisposeAsync();

        (await waiting).Saved.ShouldBeTrue();
        (await storage.RowsAsync("SELECT number, text FROM entry_revision")).ShouldBe(["1 this one"]);
    }

    [Theory, BothDatabases]
    public async Task History_is_read_backwards_page_by_page_without_a_gap(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        for (var number = 0; number < 7; number++)
        {
            await storage.EditAsync(1, Retinoids, number, number == 3 ? null : $"text {number + 1}");
        }

        await using var unit = await storage.BeginAsync();
        var first = await unit.Entries.HistoryAsync(1, Retinoids, int.MaxValue, 3, CancellationToken.None);
        var second = await unit.Entries.HistoryAsync(1, Retinoids, first[^1].Number, 3, CancellationToken.None);
        var third = await unit.Entries.HistoryAsync(1, Retinoids, second[^1].Number, 3, CancellationToken.None);

        first.Concat(second).Concat(third).Select(revision => revision.Number).ShouldBe([7, 6, 5, 4, 3, 2, 1]);
        second.Select(revision => revision.Text).ShouldBe([null, "text 3", "text 2"]);
    }

    [Theory, BothDatabases]
    public async Task What_a_scope_holds_is_the_newest_of_each_entry_in_ordinal_order_with_removals(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        string[] ids = ["z/last", "a-b/x", "a/b", "A/b", "a/b-c"];
        foreach (var id in ids)
        {
            await storage.EditAsync(1, id, 0, "old");
            await storage.EditAsync(1, id, 1, id is "a/b" ? null : "new");
        }

        await using var unit = await storage.BeginAsync();
        var all = await unit.Entries.AllAsync(1, CancellationToken.None);

        all.Select(revision => revision.EntryId).ShouldBe(ids.Order(StringComparer.Ordinal));
        all.ShouldAllBe(revision => revision.Number == 2);
        all.Single(revision => revision.Text is null).EntryId.ShouldBe("a/b");
        (await unit.Entries.CountAsync(1, CancellationToken.None)).ShouldBe(4);
    }

    [Theory, BothDatabases]
    public async Task Another_scopes_entries_are_never_found_nor_changed(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        await storage.EditAsync(1, Retinoids, 0, "of one");
        await storage.EditAsync(Community.Base, Retinoids, 0, "of the base");

        await using var unit = await storage.BeginAsync();
        (await unit.Entries.NewestAsync(2, Retinoids, CancellationToken.None)).ShouldBeNull();
        (await unit.Entries.FindAsync(2, Retinoids, 1, CancellationToken.None)).ShouldBeNull();
        (await unit.Entries.HistoryAsync(2, Retinoids, 99, 99, CancellationToken.None)).ShouldBeEmpty();
        (await unit.Entries.AllAsync(2, CancellationToken.None)).ShouldBeEmpty();
        (await unit.Entries.CountAsync(2, CancellationToken.None)).ShouldBe(0);
        (await unit.Entries.VersionAsync(2, CancellationToken.None)).ShouldBe(0);
        (await unit.Entries.AppendAsync(new NewRevision(2, Retinoids, 1, null, RevisionAct.Remove, 1, ""), CancellationToken.None))
            .ShouldBe(new SaveOutcome(Newest: null, Saved: false));
        (await unit.Entries.NewestAsync(1, Retinoids, CancellationToken.None))!.Text.ShouldBe("of one");
        (await unit.Entries.NewestAsync(Community.Base, Retinoids, CancellationToken.None))!.Text.ShouldBe("of the base");
    }

    [Theory, BothDatabases]
    public async Task An_actors_name_stands_in_history_until_the_account_is_gone(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        var account = await storage.AccountAsync("mod", "Ana");
        await storage.EditAsync(1, Retinoids, 0, "text", account.Id);
        (await NewestAsync(storage)).ActorName.ShouldBe("Ana");

        await storage.AccountAsync("mod", "Ana Maria");
        (await NewestAsync(storage)).ActorName.ShouldBe("Ana Maria");

        await storage.RunAsync("DELETE FROM account");
        var orphan = await NewestAsync(storage);
        (orphan.Actor, orphan.ActorName, orphan.Text).ShouldBe((account.Id, null, "text"));
    }

    private static async Task<Revision> NewestAsync(TestStorage storage)
    {
        await using var unit = await storage.BeginAsync();
        return (await unit.Entries.NewestAsync(1, Retinoids, CancellationToken.None))!;
    }
}
