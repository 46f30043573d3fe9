using MicroNeedlingBot.Reminders.Dispatch;
using MicroNeedlingBot.Storage.Opening;
using NodaTime;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.IntegrationTests.Storage;

public sealed class ReminderUpkeepTests
{
    [Theory, BothDatabases]
    public async Task What_is_over_is_purged_by_its_age_and_what_waits_is_not(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        await storage.RegisterAsync(reminders: 3);
        var claimed = await storage.ClaimAsync(1, most: 2);
        await storage.IntendAsync(1, claimed);
        await storage.RecordAsync(1, claimed[0], new Delivered("5"));
        await storage.RecordAsync(1, claimed[1], new Delivered("6"));

        var early = await storage.Storage.Upkeep.PurgeAsync(TestStorage.Now, most: 10, CancellationToken.None);
        var first = await storage.Storage.Upkeep.PurgeAsync(TestStorage.Now + Duration.FromDays(1), most: 1, CancellationToken.None);
        var second = await storage.Storage.Upkeep.PurgeAsync(TestStorage.Now + Duration.FromDays(1), most: 10, CancellationToken.None);

        (early, first, second).ShouldBe((0, 1, 1));
        (await storage.RowsAsync("SELECT state FROM reminder")).ShouldBe(["0"]);
        (await storage.RowsAsync("SELECT COUNT(*) FROM delivery")).ShouldBe(["0"]);
    }

    [Theory, BothDatabases]
    public async Task What_was_held_for_a_pause_goes_on_when_the_pause_is_over(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        var session = await storage.RegisterAsync(reminders: 1);
        var claimed = await storage.ClaimAsync(1);
        await storage.Table.IntendAsync(1, [new Intent(claimed[0].Id, 1, ReminderState.Held)], [], TestStorage.Now, CancellationToken.None);
        await using (var unit = await storage.Storage.Store.BeginAsync(CancellationToken.None))
        {
            await unit.Members.SaveAsync(claimed[0].Member with { PausedUntil = TestStorage.Now + Duration.FromHours(1) }, CancellationToken.None);
            await unit.CommitAsync(CancellationToken.None);
        }

        (await storage.Storage.Upkeep.EndPausesAsync(TestStorage.Now, CancellationToken.None)).ShouldBe(0);
        (await storage.Storage.Upkeep.EndPausesAsync(TestStorage.Now + Duration.FromHours(1), CancellationToken.None)).ShouldBe(1);

        var resumed = (await storage.ClaimAsync(2)).ShouldHaveSingleItem();
        resumed.Session.Id.ShouldBe(session.Id);
        resumed.Member.PausedUntil.ShouldBeNull();
    }

    [Theory, BothDatabases]
    public async Task Refreshing_keeps_every_row(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        await storage.RegisterAsync(reminders: 3);

        await storage.Storage.Upkeep.RefreshAsync(CancellationToken.None);

        (await storage.RowsAsync("SELECT COUNT(*) FROM reminder")).ShouldBe(["3"]);
    }
}
