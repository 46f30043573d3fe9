using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.Reminders;
using MicroNeedlingBot.Reminders.Dispatch;
using MicroNeedlingBot.Storage.Opening;
using NodaTime;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.IntegrationTests.Storage;

public sealed class UnitOfWorkTests
{
    [Theory, BothDatabases]
    public async Task Nothing_lasts_without_a_commit(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        await using (var unit = await storage.BeginAsync())
        {
            var (member, account) = await unit.Members.OfAsync(Platforms.Discord, "1", "dm", CancellationToken.None);
            var session = await unit.Sessions.AddAsync(TestStorage.NewSession(member, account), CancellationToken.None);
            await unit.Reminders.PlanAsync(session, [new ReminderRow(0, TestStorage.Now, ReminderState.Pending)], CancellationToken.None);
            await unit.QueueAsync(account.Id, "dm", "{}", CancellationToken.None);
            await unit.SaveConversationAsync(account.Id, "dm", "{}", CancellationToken.None);
            (await unit.MarkHandledAsync(Platforms.Discord, "e1", CancellationToken.None)).ShouldBeTrue();
        }

        foreach (var table in new[] { "member", "account", "session", "reminder", "outbox", "conversation", "inbox" })
        {
            (await storage.RowsAsync($"SELECT COUNT(*) FROM {table}")).ShouldBe(["0"], table);
        }
    }

    [Theory, BothDatabases]
    public async Task An_event_is_handled_once(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);

        (await MarkAsync(storage, Platforms.Discord, commit: false)).ShouldBeTrue();
        (await MarkAsync(storage, Platforms.Discord, commit: true)).ShouldBeTrue();
        (await MarkAsync(storage, Platforms.Discord, commit: true)).ShouldBeFalse();
        (await MarkAsync(storage, Platforms.Telegram, commit: true)).ShouldBeTrue();
    }

    [Theory, BothDatabases]
    public async Task Another_members_session_is_never_found_nor_changed(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        var theirs = await storage.RegisterAsync(reminders: 2, externalId: "them");
        await using var unit = await storage.BeginAsync();
        var (me, _) = await unit.Members.OfAsync(Platforms.Discord, "me", "dm", CancellationToken.None);

        (await unit.Sessions.FindAsync(me.Id, theirs.Id, CancellationToken.None)).ShouldBeNull();
        (await unit.Sessions.OpenAsync(me.Id, CancellationToken.None)).ShouldBeEmpty();
        (await unit.Reminders.OfSessionAsync(me.Id, theirs.Id, CancellationToken.None)).ShouldBeEmpty();
        (await unit.Reminders.NextAsync(me.Id, 9, CancellationToken.None)).ShouldBeEmpty();
        await Should.ThrowAsync<InvalidOperationException>(async () => await unit.Sessions.SaveAsync(theirs with { MemberId = me.Id, Title = "mine" }, CancellationToken.None));
        await Should.ThrowAsync<InvalidOperationException>(async () => await unit.Sessions.AddAsync(theirs with { Id = 0, MemberId = me.Id }, CancellationToken.None));
        await unit.Reminders.PlanAsync(theirs with { MemberId = me.Id }, [], CancellationToken.None);
        await Should.ThrowAsync<InvalidOperationException>(async () =>
            await unit.Reminders.PlanAsync(theirs with { MemberId = me.Id }, [new ReminderRow(0, TestStorage.Now, ReminderState.Cancelled)], CancellationToken.None));
        await unit.CommitAsync(CancellationToken.None);
        (await storage.RowsAsync("SELECT state FROM reminder")).ShouldBe(["0", "0"]);
        (await storage.RowsAsync("SELECT title FROM session")).ShouldBe([""]);
    }

    [Theory, BothDatabases]
    public async Task An_account_met_by_several_workers_at_once_becomes_one_member(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        await using var second = await storage.AnotherAsync();

        var members = await Task.WhenAll(Enumerable.Range(0, 8).Select(worker => Task.Run(async () =>
        {
            await using var unit = await (worker % 2 == 0 ? storage.Storage : second).Store.BeginAsync(CancellationToken.None);
            var (member, _) = await unit.Members.OfAsync(Platforms.Telegram, "42", privateChat: null, CancellationToken.None);
            await unit.CommitAsync(CancellationToken.None);
            return member.Id;
        })));

        members.Distinct().ShouldHaveSingleItem();
        (await storage.RowsAsync("SELECT COUNT(*) FROM member")).ShouldBe(["1"]);
    }

    [Theory, BothDatabases]
    public async Task A_members_settings_come_back_as_they_were_saved(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        await storage.RegisterAsync(reminders: 0);
        foreach (var paused in new Instant?[] { Instant.MaxValue, TestStorage.Now, null })
        {
            var saved = default(Member);
            await using (var unit = await storage.BeginAsync())
            {
                var (member, _) = await unit.Members.OfAsync(Platforms.Discord, "1", privateChat: null, CancellationToken.None);
                saved = member with { Zone = "Europe/London", Quiet = paused is null ? null : QuietHours.Usual, Discreet = true, PausedUntil = paused };
                await unit.Members.SaveAsync(saved, CancellationToken.None);
                await unit.CommitAsync(CancellationToken.None);
            }

            await using var later = await storage.BeginAsync();
            (await later.Members.OfAsync(Platforms.Discord, "1", privateChat: null, CancellationToken.None)).Member.ShouldBe(saved);
        }
    }

    [Theory, BothDatabases]
    public async Task Sessions_come_back_as_they_were_saved_by_their_start(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        var late = await storage.RegisterAsync(reminders: 0);
        var soon = late with { Title = "🌹 O'Neill; \"x\"", Kind = SessionKind.Clinic, Start = new LocalDateTime(2026, 10, 25, 2, 30, 15), StartOffset = Offset.FromHours(2) };
        await using var unit = await storage.BeginAsync();
        soon = await unit.Sessions.AddAsync(soon, CancellationToken.None);
        var over = await unit.Sessions.AddAsync(soon, CancellationToken.None);
        await unit.Sessions.SaveAsync(over with { Status = SessionStatus.Over }, CancellationToken.None);

        (await unit.Sessions.OpenAsync(late.MemberId, CancellationToken.None)).ShouldBe([soon, late]);
        (await unit.Sessions.FindAsync(late.MemberId, over.Id, CancellationToken.None)).ShouldBe(over with { Status = SessionStatus.Over });
    }

    [Theory, BothDatabases]
    public async Task A_chat_is_remembered_for_each_account(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        var one = await storage.RegisterAsync(reminders: 0, externalId: "1");
        var other = await storage.RegisterAsync(reminders: 0, externalId: "2");
        await using var unit = await storage.BeginAsync();
        await unit.SaveConversationAsync(one.AccountId, "dm", "{\"a\":1}", CancellationToken.None);
        await unit.SaveConversationAsync(one.AccountId, "dm", "{\"a\":2}", CancellationToken.None);

        (await unit.ConversationAsync(one.AccountId, "dm", CancellationToken.None)).ShouldBe("{\"a\":2}");
        (await unit.ConversationAsync(one.AccountId, "group", CancellationToken.None)).ShouldBeNull();
        (await unit.ConversationAsync(other.AccountId, "dm", CancellationToken.None)).ShouldBeNull();
    }

    private static async Task<bool> MarkAsync(TestStorage storage, Platforms platform, bool commit)
    {
        await using var unit = await storage.BeginAsync();
        var first = await unit.MarkHandledAsync(platform, "e1", CancellationToken.None);
        if (commit)
        {
            await unit.CommitAsync(CancellationToken.None);
        }

        return first;
    }
}
