using MicroNeedlingBot.Reminders;
using MicroNeedlingBot.Reminders.Plans;
using NodaTime;
using NodaTime.Text;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Reminders.Plans;

public sealed class PlanCalculatorTests
{
    private const string Wide = "{opens: -200h, closes: 200h}";

    [Theory]
    // Clocks go forward on 29 March 2026 in London, and back on 25 October.
    [InlineData("-48h", "2026-03-30T14:00", "2026-03-28T13:00:00Z")]
    [InlineData("-2d", "2026-03-30T14:00", "2026-03-28T14:00:00Z")]
    [InlineData("-48h", "2026-10-26T14:00", "2026-10-24T14:00:00Z")]
    [InlineData("-2d", "2026-10-26T14:00", "2026-10-24T13:00:00Z")]
    // Half past one is skipped in March: half past two then. In October it comes twice: the first, on summer time.
    [InlineData("-1d at 01:30", "2026-03-30T14:00", "2026-03-29T01:30:00Z")]
    [InlineData("-1d at 01:30", "2026-10-26T14:00", "2026-10-25T00:30:00Z")]
    public void Hours_are_hours_and_days_are_days_across_clock_changes(string when, string start, string expected) =>
        PlanCalculator.DueAt(SamplePlan.Point(when, Wide), Wall.Session(start, "Europe/London"), quiet: null).ShouldBe(At(expected));

    [Theory]
    [InlineData("earlier", "Europe/London", "2026-12-01T21:45:00Z")]
    [InlineData("later", "Europe/London", "2026-12-02T07:00:00Z")]
    [InlineData("keep", "Europe/London", "2026-12-02T03:00:00Z")]
    // In Tokyo it is noon.
    [InlineData("earlier", "Asia/Tokyo", "2026-12-02T03:00:00Z")]
    // In New York it is ten in the evening: quiet begins right then.
    [InlineData("later", "America/New_York", "2026-12-02T12:00:00Z")]
    [InlineData("earlier", "America/New_York", "2026-12-02T02:45:00Z")]
    public void Quiet_hours_are_the_members_own_and_move_a_point_its_safe_way(string rule, string zone, string expected) =>
        PlanCalculator.DueAt(
            SamplePlan.Point("+1h", Wide, quiet: rule),
            Wall.Session("2026-12-02T02:00", "Europe/London"),
            new QuietClock(QuietHours.Usual, Wall.Zone(zone))).ShouldBe(At(expected));

    [Theory]
    [InlineData("earlier", "{opens: 0h, closes: 4h}", "2026-12-02T02:00:00Z")]
    [InlineData("later", "{opens: 0h, closes: 4h}", "2026-12-02T05:59:00Z")]
    public void A_window_that_ends_at_night_wins_over_quiet(string rule, string window, string expected) =>
        PlanCalculator.DueAt(
            SamplePlan.Point("+1h", window, quiet: rule),
            Wall.Session("2026-12-02T02:00", "Europe/London"),
            new QuietClock(QuietHours.Usual, Wall.Zone("Europe/London"))).ShouldBe(At(expected));

    [Theory]
    // 23:30 would be moved to before ten in the evening, but that is over.
    [InlineData("2026-12-01T22:28:00Z", "{opens: -20h, closes: 20h}", "2026-12-02T07:00:00Z")]
    [InlineData("2026-12-01T12:00:00Z", "{opens: -20h, closes: 20h}", "2026-12-01T21:45:00Z")]
    // In the morning it would make no sense any more.
    [InlineData("2026-12-01T22:28:00Z", "{opens: -20h, closes: 4h}", "2026-12-01T23:30:00Z")]
    public void New_quiet_hours_move_a_waiting_point_neither_into_the_past_nor_into_the_night(string now, string window, string expected) =>
        PlanCalculator.DueAgainAt(
            SamplePlan.Point("+1h", window, quiet: "earlier"),
            Wall.Session("2026-12-01T22:30", "Europe/London"),
            new QuietClock(QuietHours.Usual, Wall.Zone("Europe/London")),
            At(now)).ShouldBe(At(expected));

    [Theory]
    [InlineData("2026-12-01T13:59:00Z", PlannedState.Pending)]
    [InlineData("2026-12-01T14:00:00Z", PlannedState.Now)]
    [InlineData("2026-12-01T16:00:00Z", PlannedState.Now)]
    [InlineData("2026-12-01T16:59:59Z", PlannedState.Now)]
    [InlineData("2026-12-01T17:00:00Z", PlannedState.Skipped)]
    public void A_point_is_said_late_until_its_window_closes(string now, PlannedState expected) =>
        State(SamplePlan.Point("+1h", "{opens: 0h, in-time: 2h, closes: 4h}", late: "Late."), now).ShouldBe(expected);

    [Theory]
    [InlineData("2026-12-01T14:59:59Z", Lateness.InTime, "Stop now.")]
    [InlineData("2026-12-01T15:00:00Z", Lateness.Late, "Late.")]
    [InlineData("2026-12-01T16:59:59Z", Lateness.Late, "Late.")]
    [InlineData("2026-12-01T17:00:00Z", Lateness.Closed, null)]
    public void At_the_moment_of_sending_the_window_says_which_words_hold(string moment, Lateness lateness, string? words)
    {
        var point = SamplePlan.Point("+1h", "{opens: 0h, in-time: 2h, closes: 4h}", late: "Late.");
        var start = At("2026-12-01T13:00:00Z");

        LatenessJudge.Judge(point, start, At(moment)).ShouldBe(lateness);
        LatenessJudge.Words(point, start, At(moment)).ShouldBe(words);
    }

    [Fact]
    public void The_second_of_two_equal_times_is_kept_where_it_was_meant()
    {
        var london = Wall.Zone("Europe/London");
        var second = new SessionTime(Wall.Of("2026-10-25T01:30"), Offset.Zero, london, SessionKind.Home);

        second.Instant.ShouldBe(At("2026-10-25T01:30:00Z"));
        (second with { Offset = Offset.FromHours(1) }).Instant.ShouldBe(At("2026-10-25T00:30:00Z"));
        second.RulesChanged.ShouldBeFalse();
    }

    [Fact]
    public void When_a_zones_rules_change_the_wall_time_holds()
    {
        // Stored while summer time was still to come in Sao Paulo; it was given up in 2019.
        var session = new Session(1, 1, 1, SessionKind.Clinic, "", Wall.Of("2027-01-10T09:00"), Offset.FromHours(-2), "America/Sao_Paulo", "v", SessionStatus.Open, 1);

        var time = SessionTime.Of(session, DateTimeZoneProviders.Tzdb);

        time.RulesChanged.ShouldBeTrue();
        time.CurrentOffset.ShouldBe(Offset.FromHours(-3));
        (time.Instant - session.StoredStart).ShouldBe(Duration.FromHours(1));
    }

    [Fact]
    public void A_wall_time_that_new_rules_skip_moves_on_by_the_gap() =>
        new SessionTime(Wall.Of("2026-03-29T01:30"), Offset.FromHours(1), Wall.Zone("Europe/London"), SessionKind.Home)
            .Instant.ShouldBe(At("2026-03-29T01:30:00Z"));

    private static PlannedState State(ReminderPoint point, string now) =>
        PlanCalculator.Plan(new ReminderPlan("v", [point]), Wall.Session("2026-12-01T13:00", "Europe/London"), quiet: null, At(now)).ShouldHaveSingleItem().State;

    private static Instant At(string text) => InstantPattern.General.Parse(text).Value;
}
