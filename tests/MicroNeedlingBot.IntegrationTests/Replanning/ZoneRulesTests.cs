using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.IntegrationTests.Storage;
using MicroNeedlingBot.Reminders;
using MicroNeedlingBot.Reminders.Dispatch;
using MicroNeedlingBot.Reminders.Plans;
using MicroNeedlingBot.Reminders.Replanning;
using MicroNeedlingBot.Storage.Connecting;
using MicroNeedlingBot.Storage.Opening;
using NodaTime;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.IntegrationTests.Replanning;

public sealed class ZoneRulesTests
{
    private static readonly ReminderPlan s_plan = SamplePlans.Of("v1", SamplePlans.Point("stop", -48), SamplePlans.Point("cleanse", -3), SamplePlans.Point("care", 24));

    // Berlin is an hour ahead of UTC in November; from now on two hours, so that all there is comes an hour earlier.
    private static readonly NewRules s_newer = new("2026z", "Europe/Berlin", DateTimeZone.ForOffset(Offset.FromHours(2)));

    [Theory, BothDatabases]
    public async Task A_session_stays_at_its_wall_time_and_what_waits_follows_it(StorageProvider provider)
    {
        await using var world = await ReplanningWorld.OpenAsync(provider);
        var berlin = await world.RegisterAsync(s_plan);
        var london = await world.RegisterAsync(s_plan, externalId: "2", zone: "Europe/London", hoursAhead: 90);
        await world.Rules(DateTimeZoneProviders.Tzdb).FollowAsync(CancellationToken.None);
        await world.BringAsync(new Delivered("1"));

        (await world.Rules(s_newer).FollowAsync(CancellationToken.None)).ShouldBe(1);

        (await world.RowsAsync(berlin)).ShouldBe(["0 3 1 1", "1 0 2 45", "2 0 2 72"]);
        (await world.RowsAsync(london)).ShouldBe(["0 0 1 42", "1 0 1 87", "2 0 1 114"]);
        (await world.Storage.RowsAsync("SELECT start_local, start_offset, plan_epoch FROM session ORDER BY id"))
            .ShouldBe(["2026-11-26T14:00:00 7200 2", "2026-11-28T06:00:00 0 1"]);
        world.Reports.ShouldHaveSingleItem().ShouldContain("of 2 sessions ahead, 1 got reminders at new instants");
    }

    [Theory, BothDatabases]
    public async Task The_same_rules_are_followed_once(StorageProvider provider)
    {
        await using var world = await ReplanningWorld.OpenAsync(provider);
        var session = await world.RegisterAsync(s_plan);
        await world.Rules(s_newer).FollowAsync(CancellationToken.None);
        await world.Storage.RunAsync("UPDATE session SET start_offset = 3600");

        (await world.Rules(s_newer).FollowAsync(CancellationToken.None)).ShouldBe(0);

        (await world.RowsAsync(session)).ShouldAllBe(row => row.Contains(" 0 2 ", StringComparison.Ordinal));
    }

    [Theory, BothDatabases]
    public async Task What_is_over_called_off_or_held_is_left_alone_and_a_snooze_keeps_its_time(StorageProvider provider)
    {
        await using var world = await ReplanningWorld.OpenAsync(provider);
        var over = await world.RegisterAsync(s_plan, externalId: "over", hoursAhead: -2);
        var off = await world.RegisterAsync(s_plan, externalId: "off");
        await world.Storage.ReplanAsync(off with { Status = SessionStatus.Cancelled, PlanEpoch = 2 });
        var ahead = await world.RegisterAsync(s_plan, externalId: "ahead");
        await using (var unit = await world.Storage.BeginAsync())
        {
            await unit.Reminders.WriteAsync(ahead, [new ReminderRow(64, TestStorage.Now + Duration.FromHours(30), ReminderState.Pending)], CancellationToken.None);
            await unit.CommitAsync(CancellationToken.None);
        }

        await world.BringAsync(new Unreachable("blocked"));
        await world.Rules(s_newer).FollowAsync(CancellationToken.None);

        (await world.RowsAsync(over))[2].ShouldBe("2 8 1 22");
        (await world.RowsAsync(off)).ShouldAllBe(row => row.Contains(" 7 2 ", StringComparison.Ordinal));
        // It is held, and by the new rules it is due all the more: due in an hour before, now.
        (await world.RowsAsync(ahead)).ShouldBe(["0 8 1 1", "1 0 2 45", "2 0 2 72", "64 0 1 30"]);
    }

    [Theory, BothDatabases]
    public async Task A_run_that_broke_off_goes_on_where_it_was(StorageProvider provider)
    {
        await using var world = await ReplanningWorld.OpenAsync(provider);
        await world.RegisterAsync(s_plan, externalId: "1");
        await world.RegisterAsync(s_plan, externalId: "2");
        await Should.ThrowAsync<StorageFaultException>(async () => await world.Rules(s_newer, new FailingSessions(world.Storage.Storage.OpenSessions)).FollowAsync(CancellationToken.None));
        (await world.Storage.RowsAsync("SELECT plan_epoch FROM session ORDER BY id")).ShouldBe(["2", "1"]);

        (await world.Rules(s_newer).FollowAsync(CancellationToken.None)).ShouldBe(1);

        (await world.Storage.RowsAsync("SELECT DISTINCT start_offset, plan_epoch FROM session")).ShouldBe(["7200 2"]);
    }

    [Theory, BothDatabases]
    public async Task A_reminder_that_a_worker_holds_is_taken_from_it(StorageProvider provider)
    {
        await using var world = await ReplanningWorld.OpenAsync(provider);
        var session = await world.RegisterAsync(s_plan);
        var later = new NewRules("2026z", "Europe/Berlin", DateTimeZone.Utc);
        var claimed = await world.Storage.ClaimAsync(owner: 9);

        await world.Rules(later).FollowAsync(CancellationToken.None);

        (await world.Storage.IntendAsync(9, claimed)).ShouldBeEmpty();
        (await world.RowsAsync(session)).ShouldBe(["0 0 2 2", "1 0 2 47", "2 0 2 74"]);
    }

    [Theory, BothDatabases]
    public async Task What_became_due_in_the_night_waits_for_the_morning(StorageProvider provider)
    {
        await using var world = await ReplanningWorld.OpenAsync(provider);
        var session = await world.RegisterAsync(s_plan, quiet: new QuietHours(new LocalTime(12, 0), new LocalTime(17, 0)));

        // 14:00 in Berlin by the new rules: quiet until 17:00, which is 15:00 UTC.
        await world.Rules(new NewRules("2026z", "Europe/Berlin", DateTimeZone.ForOffset(Offset.FromHours(2)))).FollowAsync(CancellationToken.None);

        (await world.RowsAsync(session))[0].ShouldBe("0 0 2 3");
    }

    [Fact]
    public async Task A_worker_that_wants_the_same_rows_in_another_order_does_not_break_the_run()
    {
        await using var world = await ReplanningWorld.OpenAsync(StorageProvider.Postgres);
        var session = await world.RegisterAsync(s_plan);
        await using var rival = await world.Storage.Database.WriteAsync(CancellationToken.None);
        await TouchAsync(rival, DueReminder.IdOf(session.Id, 2));
        var run = Task.Run(async () => await world.Rules(s_newer).FollowAsync(CancellationToken.None), TestContext.Current.CancellationToken);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        while ((await world.Storage.RowsAsync("SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"))[0] is "0")
        {
            await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }

        // It holds the first and waits for the last; whichever of the two the server gives up, nothing is lost.
        await Should.NotThrowAsync(async () =>
        {
            try
            {
                await TouchAsync(rival, DueReminder.IdOf(session.Id, 0));
                await rival.CommitAsync();
            }
            catch (StorageFaultException fault) when (fault.IsCollision)
            {
                await rival.DisposeAsync();
            }
        });

        (await run).ShouldBe(1);
        (await world.RowsAsync(session)).ShouldBe(["0 0 2 0", "1 0 2 45", "2 0 2 72"]);
    }

    private static async Task TouchAsync(Work rival, long reminder) =>
        await rival.Statement("UPDATE reminder SET attempts = attempts WHERE id = @id").With("@id", reminder).RunAsync(CancellationToken.None);

    /// <summary>Shows one session, and then fails.</summary>
    private sealed class FailingSessions(IOpenSessions sessions) : IOpenSessions
    {
        public async ValueTask<IReadOnlyList<Session>> PageAsync(long after, Instant startsAfter, int most, CancellationToken cancel) => after == 0
            ? await sessions.PageAsync(after, startsAfter, most: 1, cancel)
            : throw new StorageFaultException("The disk is full.", cause: null);

        public ValueTask<int> CountOnOtherPlansAsync(string planVersion, Instant startsAfter, CancellationToken cancel) => throw new NotSupportedException();
    }
}
