using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.Reminders.Dispatch;
using MicroNeedlingBot.Storage.Opening;
using NodaTime;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.IntegrationTests.Storage;

public sealed class SessionRemindersTests
{
    private const long Me = 11;

    [Theory, BothDatabases]
    public async Task Planning_anew_moves_what_is_named_cancels_what_waits_and_keeps_what_was_sent(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        var session = await WithOneInEachStateAsync(storage);

        await storage.ReplanAsync(session with { PlanEpoch = 2 }, new ReminderRow(4, TestStorage.Now + Duration.FromHours(9), ReminderState.Pending), new ReminderRow(5, TestStorage.Now, ReminderState.Skipped));

        // Slots: sent, held, sending, claimed, two pending ones that are named, one that isn't.
        (await storage.RowsAsync("SELECT state, epoch FROM reminder ORDER BY id")).ShouldBe(["3 1", "7 2", "2 1", "7 2", "0 2", "6 2", "7 2"]);
        (await storage.Table.NextDueAsync(CancellationToken.None)).ShouldBe(TestStorage.Now + Duration.FromHours(9));
    }

    [Theory, BothDatabases]
    public async Task A_named_one_starts_anew_whatever_it_was(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        var session = await WithOneInEachStateAsync(storage);

        await storage.ReplanAsync(session with { PlanEpoch = 2 }, [.. Enumerable.Range(0, 7).Select(slot => new ReminderRow(slot, TestStorage.Now, ReminderState.Pending))]);

        (await storage.RowsAsync("SELECT DISTINCT state, epoch, attempts, lease_until, lease_owner, sent_at, msg_id FROM reminder")).ShouldBe(["0 2 0 - - - -"]);
    }

    [Theory, BothDatabases]
    public async Task A_neighbouring_session_is_not_touched(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        var before = await storage.RegisterAsync(reminders: 256, "1");
        var session = await storage.RegisterAsync(reminders: 256, "2");
        await storage.RegisterAsync(reminders: 256, "3");

        await storage.ReplanAsync(session with { PlanEpoch = 2 });

        (await storage.RowsAsync("SELECT state, COUNT(*) FROM reminder GROUP BY state ORDER BY state")).ShouldBe(["0 512", "7 256"]);
        (await storage.RowsAsync($"SELECT COUNT(*) FROM reminder WHERE state = 7 AND id / 256 = {before.Id}")).ShouldBe(["0"]);
    }

    [Theory, BothDatabases]
    public async Task A_member_sees_the_next_and_the_last_ones(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        var session = await WithOneInEachStateAsync(storage);
        await using var unit = await storage.BeginAsync();

        (await Slots(unit.Reminders.NextAsync(session.MemberId, 4, CancellationToken.None))).ShouldBe([2, 3, 4, 5]);
        (await Slots(unit.Reminders.LastAsync(session.MemberId, 4, CancellationToken.None))).ShouldBe([1, 0]);
        var all = await unit.Reminders.OfSessionAsync(session.MemberId, session.Id, CancellationToken.None);
        all.Select(reminder => reminder.State).ShouldBe(
            [ReminderState.Sent, ReminderState.Held, ReminderState.Sending, ReminderState.Claimed, ReminderState.Pending, ReminderState.Pending, ReminderState.Pending]);
        all[0].SentAt.ShouldBe(TestStorage.Now + Duration.FromMilliseconds(80));
    }

    [Theory, BothDatabases]
    public async Task What_is_held_comes_back_for_that_member_alone(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        var session = await WithOneInEachStateAsync(storage);
        await using var unit = await storage.BeginAsync();

        (await unit.Reminders.ResumeAsync(session.MemberId + 1, CancellationToken.None)).ShouldBe(0);
        (await unit.Reminders.ResumeAsync(session.MemberId, CancellationToken.None)).ShouldBe(1);
        (await Slots(unit.Reminders.NextAsync(session.MemberId, 2, CancellationToken.None))).ShouldBe([1, 2]);
    }

    [Theory, BothDatabases]
    public async Task What_was_sent_is_still_told_of_when_it_is_to_be_sent_anew(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        var session = await WithOneInEachStateAsync(storage);
        var sentAt = TestStorage.Now + Duration.FromMilliseconds(80);

        await storage.ReplanAsync(session with { PlanEpoch = 2 }, new ReminderRow(0, TestStorage.Now + Duration.FromHours(9), ReminderState.Pending));

        await using var unit = await storage.BeginAsync();
        var earlier = await unit.Reminders.EarlierAsync(session.MemberId, session.Id, CancellationToken.None);
        earlier.ShouldBe([new StoredReminder(DueReminder.IdOf(session.Id, 0), sentAt, ReminderState.Sent, sentAt) { Earlier = true }]);
        (await unit.Reminders.LastAsync(session.MemberId, 4, CancellationToken.None)).ShouldBe(earlier);
        (await Slots(unit.Reminders.NextAsync(session.MemberId, 4, CancellationToken.None))).ShouldContain(0);
        (await unit.Reminders.EarlierAsync(session.MemberId + 1, session.Id, CancellationToken.None)).ShouldBeEmpty();
    }

    [Theory, BothDatabases]
    public async Task What_was_sent_and_stays_is_told_of_once(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        var session = await WithOneInEachStateAsync(storage);
        await using var unit = await storage.BeginAsync();

        (await unit.Reminders.EarlierAsync(session.MemberId, session.Id, CancellationToken.None)).ShouldBeEmpty();
        (await Slots(unit.Reminders.LastAsync(session.MemberId, 9, CancellationToken.None))).ShouldBe([1, 0]);
    }

    [Theory, BothDatabases]
    public async Task What_was_said_in_the_conversation_is_not_sent_and_is_told_of_as_that(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        await storage.RegisterAsync(reminders: 2, "other");
        var session = await storage.RegisterAsync(reminders: 3);

        await using (var unit = await storage.BeginAsync())
        {
            await unit.Reminders.SaidInChatAsync(session, [0, 2], TestStorage.Now, CancellationToken.None);
            await unit.Reminders.SaidInChatAsync(session, [], TestStorage.Now, CancellationToken.None);
            await unit.CommitAsync(CancellationToken.None);
        }

        (await storage.ClaimAsync(Me)).Where(due => due.Session.Id == session.Id).Select(due => due.Slot).ShouldBe([1]);
        await storage.ReplanAsync(session with { PlanEpoch = 2 }, new ReminderRow(2, TestStorage.Now + Duration.FromHours(9), ReminderState.Pending));
        await using var after = await storage.BeginAsync();
        var told = await after.Reminders.LastAsync(session.MemberId, 4, CancellationToken.None);
        told.Select(row => (DueReminder.SlotOf(row.Id), row.State, row.InChat, row.Earlier, row.SentAt)).ShouldBe(
            [(2, ReminderState.Sent, true, true, TestStorage.Now), (0, ReminderState.Sent, true, false, TestStorage.Now)]);
    }

    private static async Task<IEnumerable<int>> Slots(ValueTask<IReadOnlyList<StoredReminder>> reminders) =>
        (await reminders).Select(reminder => DueReminder.SlotOf(reminder.Id));

    // Slot 0 is sent, 1 held, 2 being sent, 3 claimed, 4 to 6 pending.
    private static async Task<MicroNeedlingBot.Reminders.Session> WithOneInEachStateAsync(TestStorage storage)
    {
        var session = await storage.RegisterAsync(reminders: 7);
        var claimed = await storage.ClaimAsync(Me, most: 4);
        await storage.IntendAsync(Me, claimed.Take(3));
        await storage.RecordAsync(Me, claimed[0], new Delivered("1"));
        await storage.RecordAsync(Me, claimed[1], new Unreachable("blocked"));
        return session;
    }
}
