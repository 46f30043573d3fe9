using MicroNeedlingBot.Benchmarks.Crash;
using MicroNeedlingBot.IntegrationTests.Storage;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.IntegrationTests.Crash;

/// <summary>A short form of the crash trial; the long one is a verb of the benchmarks.</summary>
public sealed class CrashTests
{
    private const int Kills = 20;

    [Fact]
    public async Task Killed_workers_lose_nothing_and_a_platform_that_knows_nonces_shows_everything_once()
    {
        var count = await CrashTrial.RunAsync(new CrashPlan(Kills, Workers: 1, KnowsNonces: true, Connection: null, Seed: 3));

        count.Reminders.ShouldBe(Kills * CrashPlan.MembersEachRun * CrashPlan.RemindersEach);
        count.Arrived.ShouldBe(count.Reminders);
        (count.DoubledUnmarked, count.DoubledMarked, count.MoreThanTwice, count.LeftBadly).ShouldBe((0, 0, 0, 0));
        count.KilledWhileSending.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Without_nonces_a_repeat_says_that_it_may_be_one_and_comes_once_at_most()
    {
        var count = await CrashTrial.RunAsync(new CrashPlan(Kills, Workers: 1, KnowsNonces: false, Connection: null, Seed: 4));

        (count.Lost, count.DoubledUnmarked, count.MoreThanTwice, count.LeftBadly).ShouldBe((0, 0, 0, 0));
        (count.Arrived + count.AmbiguousArrived + count.AmbiguousMissing).ShouldBe(count.Reminders);
    }

    [Fact]
    public async Task Two_workers_on_one_PostgreSQL_neither_lose_nor_double()
    {
        var connection = await PostgresServer.NewDatabaseAsync();

        var count = await CrashTrial.RunAsync(new CrashPlan(Kills, Workers: 2, KnowsNonces: true, connection, Seed: 5));

        count.Arrived.ShouldBe(count.Reminders);
        (count.Lost, count.DoubledUnmarked, count.DoubledMarked, count.LeftBadly).ShouldBe((0, 0, 0, 0));
    }
}
