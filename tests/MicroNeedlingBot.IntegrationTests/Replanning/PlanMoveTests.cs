using MicroNeedlingBot.IntegrationTests.Storage;
using MicroNeedlingBot.Reminders;
using MicroNeedlingBot.Reminders.Dispatch;
using MicroNeedlingBot.Reminders.Plans;
using MicroNeedlingBot.Reminders.Replanning;
using MicroNeedlingBot.Scheduling;
using MicroNeedlingBot.Storage.Opening;
using NodaTime;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.IntegrationTests.Replanning;

public sealed class PlanMoveTests
{
    private static readonly ReminderPlan s_older = SamplePlans.Of(
        "older", SamplePlans.Point("stop", -48), SamplePlans.Point("cleanse", -3), SamplePlans.Point("care", 24), SamplePlans.Point("ask", 120));

    // "ask" is gone, "rest" is new, "care" comes later, and every point has another place than before.
    private static readonly ReminderPlan s_newer = SamplePlans.Of(
        "newer", SamplePlans.Point("care", 30), SamplePlans.Point("rest", 2), SamplePlans.Point("cleanse", -3, "Wash."), SamplePlans.Point("stop", -48, "Stop now."));

    [Theory, BothDatabases]
    public async Task What_waits_follows_the_new_plan_by_the_id_of_its_point_and_what_was_sent_is_not_sent_again(StorageProvider provider)
    {
        await using var world = await ReplanningWorld.OpenAsync(provider);
        var session = await world.RegisterAsync(s_older);
        await world.BringAsync(new Delivered("1"));

        var count = await world.Move().RunAsync(s_newer, save: true, CancellationToken.None);

        count.ShouldBe(new PlanMoveCount { Sessions = 1, Same = 1, Moved = 1, Added = 1, Dropped = 1, Said = 1 });
        var plan = await PlanOfAsync(world, session);
        (await world.RowsAsync(session)).Select(row => $"{plan.Points[int.Parse(row.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture)].Id} {row.Split(' ', 2)[1]}")
            .ShouldBe(["stop 3 1 1", "cleanse 0 2 46", "care 0 2 79", "ask 7 2 169", "rest 0 2 51"]);
        plan.Points.Single(point => point.Id is "cleanse").Text.ShouldBe("Wash.");
        (await world.Storage.RowsAsync("SELECT plan_epoch FROM session")).ShouldBe(["2"]);
    }

    [Theory, BothDatabases]
    public async Task A_session_moves_once_and_only_showing_changes_nothing(StorageProvider provider)
    {
        await using var world = await ReplanningWorld.OpenAsync(provider);
        var session = await world.RegisterAsync(s_older);
        var before = await world.RowsAsync(session);

        var shown = await world.Move().RunAsync(s_newer, save: false, CancellationToken.None);
        (await world.RowsAsync(session)).ShouldBe(before);
        (await world.Storage.RowsAsync("SELECT plan_version FROM session")).ShouldBe(["older"]);
        (await world.Storage.RowsAsync("SELECT version FROM plan")).ShouldBe(["older"]);

        (await world.Move().RunAsync(s_newer, save: true, CancellationToken.None)).ShouldBe(shown);
        (await world.Move().RunAsync(s_newer, save: true, CancellationToken.None)).ShouldBe(new PlanMoveCount());
        (await world.Storage.RowsAsync("SELECT plan_epoch FROM session")).ShouldBe(["2"]);
    }

    [Theory, BothDatabases]
    public async Task A_point_that_was_sent_stays_sent_through_two_changes_of_plan(StorageProvider provider)
    {
        await using var world = await ReplanningWorld.OpenAsync(provider);
        var session = await world.RegisterAsync(s_older);
        await world.BringAsync(new Delivered("1"));
        var without = SamplePlans.Of("without", SamplePlans.Point("cleanse", -3));

        await world.Move().RunAsync(without, save: true, CancellationToken.None);
        await world.Move().RunAsync(s_older, save: true, CancellationToken.None);

        (await world.RowsAsync(session)).ShouldBe(["0 3 1 1", "1 0 3 46", "2 0 3 73", "3 0 3 169"]);
        (await PlanOfAsync(world, session)).Version.ShouldBe("older");
    }

    [Theory, BothDatabases]
    public async Task A_new_point_whose_time_is_over_comes_at_once_while_it_makes_sense_and_is_counted(StorageProvider provider)
    {
        await using var world = await ReplanningWorld.OpenAsync(provider);
        var session = await world.RegisterAsync(s_older);
        var early = SamplePlans.Of("early", [.. s_older.Points, SamplePlans.Point("test", -72)]);
        var closed = SamplePlans.Point("book", -90) with { LateText = null, Window = new PointWindow(Duration.FromHours(-96), Duration.FromHours(-80), Duration.FromHours(-80)) };

        var count = await world.Move().RunAsync(SamplePlans.Of("early", [.. early.Points, closed]), save: true, CancellationToken.None);

        count.ShouldBe(new PlanMoveCount { Sessions = 1, Same = 4, Added = 1, AtOnce = 1 });
        (await world.RowsAsync(session)).Skip(4).ShouldBe(["4 0 2 -23", "5 6 2 -41"]);
    }

    [Theory, BothDatabases]
    public async Task Sessions_that_are_over_or_called_off_or_follow_it_already_stay_as_they_are(StorageProvider provider)
    {
        await using var world = await ReplanningWorld.OpenAsync(provider);
        await world.RegisterAsync(s_older, externalId: "over", hoursAhead: -1);
        var off = await world.RegisterAsync(s_older, externalId: "off");
        await world.Storage.ReplanAsync(off with { Status = SessionStatus.Cancelled });
        await world.RegisterAsync(s_newer, externalId: "new");
        var unknown = await world.RegisterAsync(s_older, externalId: "unknown");
        await world.Storage.ReplanAsync(unknown with { PlanVersion = "lost" });

        var count = await world.Move().RunAsync(s_newer, save: true, CancellationToken.None);

        count.ShouldBe(new PlanMoveCount { Left = 1 });
        (await world.Storage.RowsAsync("SELECT plan_version FROM session ORDER BY id")).ShouldBe(["older", "older", "newer", "lost"]);
    }

    [Theory, BothDatabases]
    public async Task The_owner_is_told_once_how_many_follow_an_older_plan(StorageProvider provider)
    {
        await using var world = await ReplanningWorld.OpenAsync(provider);
        await world.RegisterAsync(s_older, externalId: "1");
        await world.RegisterAsync(s_older, externalId: "2");
        await world.RegisterAsync(s_older, externalId: "over", hoursAhead: -1);
        var plans = new OlderPlans(world.Storage.Storage.OpenSessions, new StoppedTime(TestStorage.Now), world.Reports.Add);

        await plans.LookAsync(s_older, CancellationToken.None);
        world.Reports.ShouldBeEmpty();
        await plans.LookAsync(s_newer, CancellationToken.None);
        await plans.LookAsync(s_newer, CancellationToken.None);
        world.Reports.ShouldBe(["2 open sessions follow an older plan: `plan move` shows what would change and moves them."]);

        await world.Move().RunAsync(s_newer, save: true, CancellationToken.None);
        await new OlderPlans(world.Storage.Storage.OpenSessions, new StoppedTime(TestStorage.Now), world.Reports.Add).LookAsync(s_newer, CancellationToken.None);
        world.Reports.Count.ShouldBe(1);
    }

    private static async Task<ReminderPlan> PlanOfAsync(ReplanningWorld world, Session session)
    {
        await using var unit = await world.Storage.BeginAsync();
        var now = await unit.Sessions.FindAsync(session.MemberId, session.Id, CancellationToken.None);
        return (await unit.Plans.FindAsync(now!.PlanVersion, CancellationToken.None))!;
    }
}
