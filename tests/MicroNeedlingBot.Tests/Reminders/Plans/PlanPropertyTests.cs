using MicroNeedlingBot.Reminders;
using MicroNeedlingBot.Reminders.Plans;
using NodaTime;
using NodaTime.TimeZones;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Reminders.Plans;

/// <summary>Random sessions over thirty years of clock changes in every zone, half of them near a change.</summary>
public sealed class PlanPropertyTests
{
    private static readonly Instant s_from = Instant.FromUtc(2008, 1, 1, 0, 0);
    private static readonly Instant s_to = Instant.FromUtc(2038, 1, 1, 0, 0);
    private static readonly string[] s_zones = [.. TzdbDateTimeZoneSource.Default.ZoneLocations!.Select(location => location.ZoneId)];

    private static readonly ReminderPlan s_plan = new("all kinds of timing",
    [
        .. ShippedPlan.Plan.Points,
        SamplePlan.Point("-2d", "{opens: -60h, closes: 0h}", quiet: "earlier"),
        SamplePlan.Point("-1d at 02:30", "{opens: -60h, closes: 12h}", quiet: "earlier"),
        SamplePlan.Point("+1d at 00:00", "{opens: 0h, closes: 60h}", quiet: "later"),
        SamplePlan.Point("+2d at 01:30", "{opens: 0h, closes: 60h}", quiet: "later"),
    ]);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Each_point_comes_when_a_walk_over_the_clock_says(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 120; i++)
        {
            var session = Session(random);
            var (hours, home) = (Hours(random), Wall.Zone(Zone(random)));
            QuietClock? quiet = random.Next(3) == 0 ? null : new QuietClock(hours, home);
            (ScannedClock, QuietHours)? scanned = quiet is null ? null : (new ScannedClock(home), hours);
            var clock = new ScannedClock(session.Zone);

            foreach (var reminder in PlanCalculator.Plan(s_plan, session, quiet, s_from))
            {
                var expected = clock.Due(reminder.Point, session.Instant, session.Start, scanned);
                reminder.DueAt.ShouldBe(expected, $"seed {seed}, {session}, {quiet}, {reminder.Point.Id} {reminder.Point.Timing}");
                reminder.Local.ShouldBe(clock.At(expected));
            }
        }
    }

    [Fact]
    public void A_point_never_leaves_its_window_and_is_quiet_only_where_the_window_leaves_no_choice()
    {
        var random = new Random(4);
        for (var i = 0; i < 2000; i++)
        {
            var session = Session(random);
            var quiet = new QuietClock(Hours(random), Wall.Zone(Zone(random)));
            foreach (var reminder in PlanCalculator.Plan(s_plan, session, quiet, s_from))
            {
                var (opens, closes) = (session.Instant + reminder.Point.Window.Opens, session.Instant + reminder.Point.Window.Closes);
                reminder.DueAt.ShouldBeInRange(opens, closes - Duration.FromMinutes(1));
                if (reminder.Point.Quiet != QuietRule.Keep && quiet.IsQuiet(reminder.DueAt))
                {
                    reminder.DueAt.ShouldBeOneOf(opens, closes - Duration.FromMinutes(1));
                }
            }
        }
    }

    [Fact]
    public void Moving_there_and_back_gives_the_same_plan()
    {
        var random = new Random(5);
        for (var i = 0; i < 500; i++)
        {
            var session = Session(random);
            var now = session.Instant - Duration.FromHours(random.Next(-200, 200));
            var before = PlanCalculator.Plan(s_plan, session, quiet: null, now);
            var moved = session with { Start = session.Start.PlusHours(random.Next(1, 500)), Zone = Wall.Zone(Zone(random)) };
            var there = PlanCalculator.Plan(s_plan, moved, quiet: null, now);
            var back = moved with { Start = session.Start, Zone = session.Zone };

            PlanCalculator.Plan(s_plan, back, quiet: null, now).ShouldBe(before);
            there.Select(reminder => reminder.DueAt).ShouldNotBe(before.Select(reminder => reminder.DueAt));
        }
    }

    [Fact]
    public void What_is_planned_is_said_when_it_is_due_and_what_is_skipped_never()
    {
        var random = new Random(6);
        for (var i = 0; i < 500; i++)
        {
            var session = Session(random);
            var now = session.Instant + Duration.FromMinutes(random.Next(-100 * 60, 400 * 60));
            foreach (var reminder in PlanCalculator.Plan(s_plan, session, new QuietClock(QuietHours.Usual, session.Zone), now))
            {
                var said = LatenessJudge.Words(reminder.Point, session.Instant, Instant.Max(now, reminder.DueAt));
                (said is null).ShouldBe(reminder.State == PlannedState.Skipped, $"{session} {now} {reminder}");
                (reminder.State == PlannedState.Pending).ShouldBe(reminder.DueAt > now);
            }
        }
    }

    private static SessionTime Session(Random random)
    {
        var zone = Wall.Zone(Zone(random));
        var instant = Between(random, s_from, s_to);
        if (random.Next(2) == 0 && zone.GetZoneInterval(instant) is { HasEnd: true } interval && interval.End < s_to)
        {
            instant = interval.End + Duration.FromMinutes(random.Next(-9 * 1440, 9 * 1440));
        }

        var local = instant.InZone(zone);
        return new SessionTime(local.LocalDateTime, local.Offset, zone, SessionKind.Home);
    }

    private static Instant Between(Random random, Instant from, Instant to) =>
        from + Duration.FromMinutes(random.Next((int)(to - from).TotalMinutes));

    private static QuietHours Hours(Random random) =>
        random.Next(2) == 0 ? QuietHours.Usual : new QuietHours(Time(random), Time(random));

    private static LocalTime Time(Random random) => new(random.Next(24), random.Next(60));

    private static string Zone(Random random) => s_zones[random.Next(s_zones.Length)];
}
