using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Reminders;
using MicroNeedlingBot.Reminders.Dispatch;
using MicroNeedlingBot.Storage.Opening;
using NodaTime;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.IntegrationTests.Storage;

public sealed class StorageUpkeepTests
{
    private const long Me = 11;
    private static readonly Instant s_after = TestStorage.Now + Duration.FromDays(30);

    [Theory, BothDatabases]
    public async Task A_session_is_over_when_it_began_and_none_of_its_reminders_may_still_be_sent(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        await storage.RegisterAsync(reminders: 1, "all sent");
        var sent = (await storage.ClaimAsync(Me))[0];
        await storage.IntendAsync(Me, sent);
        await storage.RecordAsync(Me, sent, new Delivered("1"));
        await storage.RegisterAsync(reminders: 1, "one waits");

        (await storage.Storage.Upkeep.CloseSessionsAsync(TestStorage.Now, CancellationToken.None)).ShouldBe(0);
        (await storage.Storage.Upkeep.CloseSessionsAsync(s_after, CancellationToken.None)).ShouldBe(1);

        (await storage.RowsAsync("SELECT status FROM session ORDER BY id")).ShouldBe([$"{(int)SessionStatus.Over}", $"{(int)SessionStatus.Open}"]);
    }

    [Theory, BothDatabases]
    public async Task A_pause_that_is_over_gives_back_what_it_held_and_a_pause_for_good_does_not(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        await PauseAsync(storage, "a while", TestStorage.Now);
        await PauseAsync(storage, "for good", Instant.MaxValue);
        await PauseAsync(storage, "not at all", until: null);
        var held = await storage.ClaimAsync(Me);
        await storage.Table.IntendAsync(Me, [.. held.Select(due => new Intent(due.Id, due.Epoch, ReminderState.Held))], [], TestStorage.Now, CancellationToken.None);

        (await storage.Storage.Upkeep.EndPausesAsync(TestStorage.Now - Duration.FromSeconds(1), CancellationToken.None)).ShouldBe(0);
        (await storage.Storage.Upkeep.EndPausesAsync(s_after, CancellationToken.None)).ShouldBe(1);

        var back = (await storage.ClaimAsync(Me)).ShouldHaveSingleItem();
        (back.Account.ExternalId, back.Member.PausedUntil).ShouldBe(("a while", null));
    }

    private static async Task PauseAsync(TestStorage storage, string externalId, Instant? until)
    {
        await storage.RegisterAsync(reminders: 1, externalId);
        await using var unit = await storage.BeginAsync();
        var (member, _) = await unit.Members.OfAsync(Platforms.Discord, externalId, privateChat: null, CancellationToken.None);
        await unit.Members.SaveAsync(member with { PausedUntil = until }, CancellationToken.None);
        await unit.CommitAsync(CancellationToken.None);
    }

    [Theory, BothDatabases]
    public async Task Old_history_goes_and_what_is_open_stays(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        var over = await storage.RegisterAsync(reminders: 1, "over");
        var sent = (await storage.ClaimAsync(Me))[0];
        await storage.IntendAsync(Me, sent);
        await storage.RecordAsync(Me, sent, new Delivered("1"));
        await storage.ReplanAsync(over with { Status = SessionStatus.Over });
        await storage.RegisterAsync(reminders: 1, "open");

        (await storage.Storage.Upkeep.PurgeHistoryAsync(TestStorage.Now, CancellationToken.None)).ShouldBe(0);
        (await storage.Storage.Upkeep.PurgeHistoryAsync(s_after, CancellationToken.None)).ShouldBe(2);

        (await storage.RowsAsync("SELECT state FROM reminder")).ShouldBe(["0"]);
    }

    [Theory, BothDatabases]
    public async Task Handled_events_and_sent_replies_go_and_those_that_wait_stay(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        var session = await storage.RegisterAsync(reminders: 0);
        await using (var unit = await storage.BeginAsync())
        {
            await unit.MarkHandledAsync(Platforms.Discord, "e1", CancellationToken.None);
            await unit.QueueAsync(session.AccountId, "dm", "sent", CancellationToken.None);
            await unit.QueueAsync(session.AccountId, "dm", "waits", CancellationToken.None);
            await unit.CommitAsync(CancellationToken.None);
        }

        var taken = await storage.Storage.Outbox.ClaimAsync(Me, TestStorage.Now, Duration.FromMinutes(1), 1, CancellationToken.None);
        await storage.Storage.Outbox.FinishAsync(Me, taken[0].Id, sent: true, sentAs: null, CancellationToken.None);

        (await storage.Storage.Upkeep.PurgeMessagesAsync(TestStorage.Now, CancellationToken.None)).ShouldBe(0);
        (await storage.Storage.Upkeep.PurgeMessagesAsync(s_after, CancellationToken.None)).ShouldBe(2);

        (await storage.RowsAsync("SELECT json FROM outbox")).ShouldBe(["waits"]);
        await storage.Storage.Upkeep.TidyAsync(CancellationToken.None);
    }
}
