using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.Reminders.Dispatch;
using MicroNeedlingBot.Storage.Opening;
using NodaTime;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.IntegrationTests.Storage;

public sealed class ReminderTableTests
{
    private const long Me = 11;
    private const long Other = 22;
    private static readonly Duration s_lease = Duration.FromMinutes(1);

    [Theory, BothDatabases]
    public async Task A_claim_takes_the_oldest_due_first_and_brings_session_account_and_member(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        var session = await storage.RegisterAsync(reminders: 5);

        var claimed = await storage.Table.ClaimAsync(new Claim(Me, TestStorage.Now, TestStorage.Now + Duration.FromMinutes(3), s_lease, 2), CancellationToken.None);

        claimed.Select(due => due.Slot).ShouldBe([0, 1]);
        claimed[0].Session.ShouldBe(session);
        claimed[0].Account.PrivateChat.ShouldBe("dm-1");
        claimed[0].Member.Id.ShouldBe(session.MemberId);
        (await storage.ClaimAsync(Other)).Select(due => due.Slot).ShouldBe([2, 3, 4]);
    }

    [Theory, BothDatabases]
    public async Task What_is_not_due_yet_is_left(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        await storage.RegisterAsync(reminders: 1);

        (await storage.Table.ClaimAsync(new Claim(Me, TestStorage.Now, TestStorage.Now, s_lease, 5), CancellationToken.None)).ShouldBeEmpty();
        (await storage.Table.NextDueAsync(CancellationToken.None)).ShouldBe(TestStorage.Now);
    }

    [Theory, BothDatabases]
    public async Task A_cancel_wins_against_a_claim(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        var session = await storage.RegisterAsync(reminders: 2);
        var claimed = await storage.ClaimAsync(Me);

        await storage.ReplanAsync(session with { PlanEpoch = 2, Status = MicroNeedlingBot.Reminders.SessionStatus.Cancelled });

        (await storage.IntendAsync(Me, claimed)).ShouldBeEmpty();
        (await storage.RowsAsync("SELECT state, epoch, lease_owner FROM reminder ORDER BY id")).ShouldBe(["7 2 -", "7 2 -"]);
    }

    [Theory, BothDatabases]
    public async Task A_move_wins_against_a_claim_of_the_old_time(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        var session = await storage.RegisterAsync(reminders: 1);
        var before = await storage.ClaimAsync(Me);
        var later = TestStorage.Now + Duration.FromHours(2);
        await storage.ReplanAsync(session with { PlanEpoch = 2 }, new ReminderRow(0, later, ReminderState.Pending));

        // The same worker claims it anew, and then comes with what it knew before.
        var after = await storage.ClaimAsync(Me);

        (await storage.IntendAsync(Me, before)).ShouldBeEmpty();
        after.ShouldHaveSingleItem().DueAt.ShouldBe(later);
        (await storage.IntendAsync(Me, after)).ShouldBe([after[0].Id]);
    }

    [Theory, BothDatabases]
    public async Task A_send_in_flight_when_its_session_moved_is_told_in_the_ledger_only(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        var session = await storage.RegisterAsync(reminders: 1);
        var claimed = await storage.ClaimAsync(Me);
        await storage.IntendAsync(Me, claimed);
        await storage.ReplanAsync(session with { PlanEpoch = 2 }, new ReminderRow(0, TestStorage.Now, ReminderState.Pending));

        await storage.RecordAsync(Me, claimed[0], new Delivered("77"));

        (await storage.RowsAsync("SELECT state, epoch FROM reminder")).ShouldBe(["0 2"]);
        (await storage.RowsAsync("SELECT epoch, attempt, outcome, msg_id FROM delivery")).ShouldBe(["1 1 1 77"]);
    }

    [Theory, BothDatabases]
    public async Task Nobody_sends_what_another_owner_claimed_or_what_its_lease_no_longer_covers(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        await storage.RegisterAsync(reminders: 1);
        var claimed = await storage.ClaimAsync(Me);
        var intent = new Intent(claimed[0].Id, claimed[0].Epoch, ReminderState.Sending);

        (await storage.IntendAsync(Other, claimed)).ShouldBeEmpty();
        (await storage.Table.IntendAsync(Me, [intent], [], TestStorage.Now + s_lease, CancellationToken.None)).ShouldBeEmpty();
        (await storage.IntendAsync(Me, claimed)).ShouldBe([claimed[0].Id]);
    }

    [Theory, BothDatabases]
    public async Task Skipped_and_held_ones_are_not_to_be_sent_and_wait_for_nobody(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        await storage.RegisterAsync(reminders: 3);
        var claimed = await storage.ClaimAsync(Me);
        ReminderState[] next = [ReminderState.Skipped, ReminderState.Held, ReminderState.Sending];

        var ours = await storage.Table.IntendAsync(Me, [.. claimed.Zip(next, (due, state) => new Intent(due.Id, due.Epoch, state))], [], TestStorage.Now, CancellationToken.None);

        ours.ShouldBe([claimed[2].Id]);
        (await storage.RowsAsync("SELECT state, attempts, lease_owner FROM reminder ORDER BY id")).ShouldBe(["6 0 -", "8 0 -", $"2 1 {Me}"]);
    }

    [Theory, BothDatabases]
    public async Task Each_outcome_leaves_the_row_where_the_protocol_says(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        var session = await storage.RegisterAsync(reminders: 5);
        var claimed = await storage.ClaimAsync(Me);
        await storage.IntendAsync(Me, claimed);
        var later = TestStorage.Now + Duration.FromHours(1);
        DeliveryOutcome[] outcomes = [new Delivered("99"), new Undeliverable("gone"), new Unreachable("blocked"), new TryAgain(later, "429"), new UnknownOutcome("reset")];

        await storage.Table.IntendAsync(
            Me, [], [.. claimed.Zip(outcomes, (due, outcome) => new SendResult(due.Id, due.Epoch, 1, $"n{due.Slot}", outcome, TestStorage.Now, TestStorage.Now))], TestStorage.Now, CancellationToken.None);

        (await storage.RowsAsync("SELECT state, attempts, msg_id, lease_owner FROM reminder ORDER BY id"))
            .ShouldBe(["3 1 99 -", "4 1 - -", "8 1 - -", "0 1 - -", $"2 1 - {Me}"]);
        (await storage.RowsAsync("SELECT outcome, nonce, error FROM delivery ORDER BY reminder_id"))
            .ShouldBe(["1 n0 -", "2 n1 gone", "3 n2 blocked", "4 n3 429", "5 n4 reset"]);
        (await storage.Table.NextDueAsync(CancellationToken.None)).ShouldBe(later);
        (await storage.RowsAsync($"SELECT COUNT(*) FROM account WHERE NOT reachable AND id = {session.AccountId}")).ShouldBe(["1"]);
    }

    [Theory, BothDatabases]
    public async Task A_dead_workers_claims_return_and_its_sends_are_taken_over_once(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        await storage.RegisterAsync(reminders: 3);
        var claimed = await storage.ClaimAsync(Me);
        await storage.IntendAsync(Me, claimed.Take(2));
        var over = TestStorage.Now + s_lease;

        (await storage.Table.SweepAsync(Other, over - Duration.FromMilliseconds(1), s_lease, 10, CancellationToken.None)).ShouldBeEmpty();
        var taken = await storage.Table.SweepAsync(Other, over, s_lease, 10, CancellationToken.None);

        taken.Select(due => (due.Slot, due.Attempts)).ShouldBe([(0, 1), (1, 1)]);
        (await storage.Table.SweepAsync(33, over, s_lease, 10, CancellationToken.None)).ShouldBeEmpty();
        (await storage.RowsAsync("SELECT state, lease_owner FROM reminder ORDER BY id")).ShouldBe([$"2 {Other}", $"2 {Other}", "0 -"]);
        // The dead one was only slow: what it brings is too late for the rows.
        await storage.RecordAsync(Me, claimed[0], new TryAgain(TestStorage.Now, "503"));
        (await storage.RowsAsync("SELECT state, lease_owner FROM reminder ORDER BY id LIMIT 1")).ShouldBe([$"2 {Other}"]);
    }

    [Theory, BothDatabases]
    public async Task What_was_taken_over_is_sent_again_or_laid_to_rest(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        await storage.RegisterAsync(reminders: 2);
        await storage.IntendAsync(Me, await storage.ClaimAsync(Me));
        var over = TestStorage.Now + s_lease;
        var taken = await storage.Table.SweepAsync(Other, over, s_lease, 10, CancellationToken.None);

        var ours = await storage.Table.IntendAsync(
            Other, [new Intent(taken[0].Id, taken[0].Epoch, ReminderState.Sending), new Intent(taken[1].Id, taken[1].Epoch, ReminderState.Ambiguous)], [], over, CancellationToken.None);

        ours.ShouldBe([taken[0].Id, taken[1].Id], ignoreOrder: true);
        (await storage.RowsAsync("SELECT state, attempts FROM reminder ORDER BY id")).ShouldBe(["2 2", "5 1"]);
        await storage.RecordAsync(Other, taken[1], new TryAgain(over, "429"));
        (await storage.RowsAsync("SELECT state FROM reminder ORDER BY id")).ShouldBe(["2", "5"]);
        await storage.RecordAsync(Other, taken[1], new Delivered("7"));
        (await storage.RowsAsync("SELECT state FROM reminder ORDER BY id")).ShouldBe(["2", "3"]);
    }

    [Theory, BothDatabases]
    public async Task A_send_that_is_taken_over_tells_when_it_was_tried_first(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        await storage.RegisterAsync(reminders: 1);
        (await storage.IntendAsync(Me, await storage.ClaimAsync(Me))).Count.ShouldBe(1);

        var first = await storage.Table.SweepAsync(Other, TestStorage.Now + s_lease, s_lease, 10, CancellationToken.None);
        await storage.Table.IntendAsync(Other, [new Intent(first[0].Id, first[0].Epoch, ReminderState.Sending)], [], TestStorage.Now + s_lease, CancellationToken.None);
        var second = await storage.Table.SweepAsync(Me, TestStorage.Now + (s_lease * 2), s_lease, 10, CancellationToken.None);

        first.ShouldHaveSingleItem().FirstTriedAt.ShouldBe(TestStorage.Now);
        second.ShouldHaveSingleItem().FirstTriedAt.ShouldBe(TestStorage.Now);
    }

    [Theory, BothDatabases]
    public async Task What_went_in_one_message_is_never_torn_by_a_sweep(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        await storage.RegisterAsync(reminders: 5);
        await storage.IntendAsync(Me, await storage.ClaimAsync(Me));

        var taken = await storage.Table.SweepAsync(Other, TestStorage.Now + s_lease, s_lease, 2, CancellationToken.None);

        taken.Count.ShouldBe(5);
    }

    [Theory, BothDatabases]
    public async Task What_is_put_off_waits_until_then(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        await storage.RegisterAsync(reminders: 1);
        var claimed = await storage.ClaimAsync(Me);
        var later = TestStorage.Now + Duration.FromHours(2);

        var ours = await storage.Table.IntendAsync(Me, [new Intent(claimed[0].Id, 1, ReminderState.Pending, later)], [], TestStorage.Now, CancellationToken.None);

        ours.ShouldBeEmpty();
        (await storage.Table.NextDueAsync(CancellationToken.None)).ShouldBe(later);
        (await storage.RowsAsync("SELECT state, attempts, lease_owner, sent_at FROM reminder")).ShouldBe(["0 0 - -"]);
    }

    [Theory, BothDatabases]
    public async Task A_claim_is_widened_to_all_that_is_due_of_its_accounts(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        var session = await storage.RegisterAsync(reminders: 4, externalId: "a");
        await storage.RegisterAsync(reminders: 4, externalId: "b");
        var claim = new Claim(Me, TestStorage.Now, TestStorage.Now + Duration.FromSeconds(150), s_lease, 1);
        var claimed = await storage.Table.ClaimAsync(claim, CancellationToken.None);

        var rest = await storage.Table.ClaimOfAccountsAsync(claim, [claimed[0].Account.Id], CancellationToken.None);

        rest.Select(due => due.Slot).ShouldBe([1, 2]);
        rest.ShouldAllBe(due => due.Account.Id == session.AccountId && due.Session.MemberId == claimed[0].Member.Id);
    }

    [Theory, BothDatabases]
    public async Task A_worker_that_stops_gives_back_what_it_did_not_begin(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        await storage.RegisterAsync(reminders: 3);
        await storage.IntendAsync(Me, (await storage.ClaimAsync(Me, most: 2)).Take(1));
        await storage.ClaimAsync(Other);

        await storage.Table.ReleaseAsync(Me, CancellationToken.None);

        (await storage.RowsAsync("SELECT state, lease_owner FROM reminder ORDER BY id")).ShouldBe([$"2 {Me}", "0 -", $"1 {Other}"]);
    }

    [Theory, BothDatabases]
    public async Task Workers_that_claim_at_once_never_both_get_one_reminder(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        for (var member = 0; member < 20; member++)
        {
            await storage.RegisterAsync(reminders: 20, externalId: $"{member}");
        }

        await using var second = await storage.AnotherAsync();
        var workers = Enumerable.Range(1, 4).Select(owner => Task.Run(() => DrainAsync(owner % 2 == 0 ? storage.Table : second.Reminders, owner)));
        var sent = (await Task.WhenAll(workers)).SelectMany(ids => ids).ToList();

        sent.Count.ShouldBe(400);
        sent.ShouldBeUnique();
    }

    private static async Task<List<long>> DrainAsync(IReminderTable table, long owner)
    {
        var sent = new List<long>();
        while (await table.ClaimAsync(new Claim(owner, TestStorage.Now, TestStorage.Now + Duration.FromDays(1), s_lease, 7), CancellationToken.None) is { Count: > 0 } claimed)
        {
            sent.AddRange(await table.IntendAsync(owner, [.. claimed.Select(due => new Intent(due.Id, due.Epoch, ReminderState.Sending))], [], TestStorage.Now, CancellationToken.None));
        }

        return sent;
    }

    [Theory, BothDatabases]
    public async Task Many_rows_go_in_one_call(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        await storage.RegisterAsync(reminders: 256, externalId: "a");
        await storage.RegisterAsync(reminders: 256, externalId: "b");
        var claimed = await storage.ClaimAsync(Me, most: 1000);

        (await storage.IntendAsync(Me, claimed)).Count.ShouldBe(512);
        await storage.Table.IntendAsync(
            Me, [], [.. claimed.Select(due => new SendResult(due.Id, due.Epoch, 1, "n", new Delivered("1"), TestStorage.Now, TestStorage.Now))], TestStorage.Now, CancellationToken.None);

        (await storage.RowsAsync("SELECT COUNT(*) FROM reminder WHERE state = 3")).ShouldBe(["512"]);
        (await storage.RowsAsync("SELECT COUNT(*) FROM delivery")).ShouldBe(["512"]);
    }

    [Theory, BothDatabases]
    public async Task A_blocked_member_who_writes_again_is_reachable_and_gets_what_was_held(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        var session = await storage.RegisterAsync(reminders: 1);
        var claimed = await storage.ClaimAsync(Me);
        await storage.IntendAsync(Me, claimed);
        await storage.RecordAsync(Me, claimed[0], new Unreachable("blocked"));

        await using (var unit = await storage.Storage.Store.BeginAsync(CancellationToken.None))
        {
            (await unit.Members.OfAsync(Platforms.Discord, "1", privateChat: null, CancellationToken.None)).Account.Reachable.ShouldBeFalse();
            (await unit.Members.OfAsync(Platforms.Discord, "1", "dm-2", CancellationToken.None)).Account.Reachable.ShouldBeTrue();
            (await unit.Reminders.ResumeAsync(session.MemberId, CancellationToken.None)).ShouldBe(1);
            await unit.CommitAsync(CancellationToken.None);
        }

        (await storage.ClaimAsync(Me)).ShouldHaveSingleItem().Account.PrivateChat.ShouldBe("dm-2");
    }
}
