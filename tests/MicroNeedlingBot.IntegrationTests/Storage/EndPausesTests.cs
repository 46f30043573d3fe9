using MicroNeedlingBot.Reminders.Dispatch;
using MicroNeedlingBot.Storage.Opening;
using NodaTime;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.IntegrationTests.Storage;

public sealed class EndPausesTests
{
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
}
