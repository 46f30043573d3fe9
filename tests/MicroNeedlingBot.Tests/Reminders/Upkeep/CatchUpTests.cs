using MicroNeedlingBot.Reminders.Dispatch;
using MicroNeedlingBot.Reminders.Upkeep;
using MicroNeedlingBot.Tests.Reminders.Dispatch;
using NodaTime;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Reminders.Upkeep;

public sealed class CatchUpTests
{
    private readonly VirtualTime _time = new(Instant.FromUtc(2026, 11, 24, 12, 0));
    private readonly Notes _notes = new();
    private readonly List<string> _reports = [];
    private LateCount _count;

    [Fact]
    public void After_a_stop_of_three_days_it_is_said_once_what_came_late_and_what_was_left_out()
    {
        var before = Worker();
        Beat(before, minutes: 0);
        var worker = Worker();
        _count = new LateCount(5, 1);
        Beat(worker, minutes: 3 * 24 * 60);
        _count = new LateCount(8, 1);
        Beat(worker, minutes: 1);
        _reports.ShouldBeEmpty();

        Beat(worker, minutes: 1);
        Beat(worker, minutes: 1);

        _reports.ShouldBe(["Nobody looked after reminders from Tuesday 24 November 2026, 12:00 to Friday 27 November 2026, 12:00 UTC. 8 reminders came late since, 1 was left out because its time was over."]);
    }

    [Fact]
    public void A_machine_that_slept_counts_only_what_came_since()
    {
        var worker = Worker();
        _count = new LateCount(4, 4);
        Beat(worker, minutes: 0);
        _count = new LateCount(5, 6);
        Beat(worker, minutes: 60);
        Beat(worker, minutes: 1);

        _reports.ShouldHaveSingleItem().ShouldEndWith("1 reminder came late since, 2 were left out because their time was over.");
    }

    [Fact]
    public void Where_nothing_was_due_that_is_said()
    {
        Beat(Worker(), minutes: 0);
        var worker = Worker();
        Beat(worker, minutes: 60);
        Beat(worker, minutes: 1);

        _reports.ShouldHaveSingleItem().ShouldEndWith("No reminder was due.");
    }

    [Fact]
    public void A_long_catching_up_is_reported_after_ten_minutes_all_the_same()
    {
        Beat(Worker(), minutes: 0);
        var worker = Worker();
        for (var minute = 0; minute < 12; minute++)
        {
            _count += new LateCount(100, 0);
            Beat(worker, minutes: minute == 0 ? 60 : 1);
        }

        _reports.ShouldHaveSingleItem().ShouldContain("1200 reminders came late");
    }

    [Fact]
    public void A_first_start_and_a_quick_restart_are_not_worth_a_line()
    {
        Beat(Worker(), minutes: 0);
        var worker = Worker();
        Beat(worker, minutes: 2);
        Beat(worker, minutes: 1);

        _reports.ShouldBeEmpty();
    }

    private CatchUp Worker()
    {
        _count = default;
        return new CatchUp(_notes, () => _count, _time, _reports.Add);
    }

    private void Beat(CatchUp worker, int minutes)
    {
        _time.Pass(Duration.FromMinutes(minutes));
        _time.Run(async () => await worker.BeatAsync(CancellationToken.None));
    }

    private sealed class Notes : IMemos
    {
        private readonly Dictionary<string, string> _kept = new(StringComparer.Ordinal);

        public ValueTask<string?> FindAsync(string key, CancellationToken cancel) => new(_kept.GetValueOrDefault(key));

        public ValueTask KeepAsync(string key, string value, CancellationToken cancel)
        {
            _kept[key] = value;
            return ValueTask.CompletedTask;
        }
    }
}
