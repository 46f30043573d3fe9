using MicroNeedlingBot.Reminders;
using MicroNeedlingBot.Reminders.Plans;
using NodaTime;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Reminders.Plans;

public sealed class ShippedPlanTests
{
    public static TheoryData<string> Points => [.. ShippedPlan.Plan.Points.Select(point => point.Id)];

    [Fact]
    public void Every_step_that_the_guide_gives_has_a_point_and_a_question_follows() =>
        ShippedPlan.Plan.Points.ToDictionary(point => point.Id, point => string.Join(' ', point.Facts), StringComparer.Ordinal)
            .ShouldBe(new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["patch-test"] = "F23",
                ["stop-retinoids"] = "F21",
                ["cleanse"] = "F20",
                ["sanitise"] = "F22",
                ["after-care"] = "F30 F31 F32",
                ["hands-off"] = "F34",
                ["evening-cleanse"] = "F33",
                ["make-up-again"] = "F32",
                ["follow-up"] = "",
            });

    [Theory]
    [MemberData(nameof(Points))]
    public void What_a_point_says_is_short_has_a_source_and_leads_to_an_entry_about_it(string id)
    {
        var point = ShippedPlan.Point(id);

        point.Text.Length.ShouldBeLessThanOrEqualTo(400);
        (point.LateText ?? "").Length.ShouldBeLessThanOrEqualTo(400);
        point.Facts.ShouldAllBe(fact => ShippedPlan.Content.Facts.ContainsKey(fact));
        if (point.Why is { } why)
        {
            ShippedPlan.Content.Entries.Single(entry => string.Equals(entry.Id, why, StringComparison.Ordinal)).Facts.Intersect(point.Facts, StringComparer.Ordinal).ShouldNotBeEmpty();
        }
        else
        {
            point.Facts.ShouldBeEmpty();
        }
    }

    [Theory]
    [MemberData(nameof(Points))]
    public void Numbers_in_a_text_are_the_guides(string id)
    {
        var point = ShippedPlan.Point(id);
        var facts = string.Join(' ', point.Facts.Select(fact => ShippedPlan.Content.Facts[fact].Text));

        foreach (var word in $"{point.Text} {point.LateText}".Split(' ', '.', ',', '*', ':').Where(word => word.Any(char.IsDigit)))
        {
            facts.ShouldContain(word, Case.Sensitive, $"{id} says {word}");
        }
    }

    [Fact]
    public void Only_sessions_at_home_are_reminded_of_the_roller() =>
        ShippedPlan.Plan.Points.Where(point => !point.Kinds.Contains(SessionKind.Clinic)).Select(point => point.Id).ShouldBe(["sanitise"]);

    [Fact]
    public void Registered_twenty_hours_before_the_missed_step_says_what_the_guide_says_then()
    {
        var reminders = Around("2026-12-01T14:00", "2026-11-30T18:00");

        reminders.Where(reminder => reminder.State == PlannedState.Now).Select(reminder => reminder.Point.Id).ShouldBe(["patch-test", "stop-retinoids"]);
        var stop = reminders.Single(reminder => reminder.Point.Id is "stop-retinoids");
        var words = LatenessJudge.Words(stop.Point, Instant.FromUtc(2026, 12, 1, 14, 0), Instant.FromUtc(2026, 11, 30, 18, 0))!;
        words.ShouldBe(stop.Point.LateText);
        words.ShouldContain("less than 48 hours away");
    }

    [Fact]
    public void A_session_of_yesterday_gives_only_what_still_makes_sense()
    {
        var reminders = Around("2026-12-01T15:00", "2026-12-02T11:00");

        reminders.Where(reminder => reminder.State == PlannedState.Skipped).Select(reminder => reminder.Point.Id)
            .ShouldBe(["patch-test", "stop-retinoids", "cleanse", "sanitise"]);
        reminders.Where(reminder => reminder.State == PlannedState.Pending).Select(reminder => reminder.Point.Id)
            .ShouldBe(["make-up-again", "follow-up"]);
    }

    [Theory]
    [InlineData("2026-12-01T08:00", "2026-12-01T20:00")]
    [InlineData("2026-12-01T19:00", "2026-12-01T21:00")]
    [InlineData("2026-12-01T21:30", "2026-12-02T07:00")]
    [InlineData("2026-12-01T02:00", "2026-12-01T20:00")]
    public void The_evening_wash_never_comes_before_the_session_and_lets_a_late_one_sleep(string start, string expected) =>
        Around(start, "2026-11-20T10:00").Single(reminder => reminder.Point.Id is "evening-cleanse").Local.ShouldBe(Wall.Of(expected));

    private static IReadOnlyList<PlannedReminder> Around(string start, string now) =>
        PlanCalculator.Plan(
            ShippedPlan.Plan,
            Wall.Session(start, "Europe/London"),
            new QuietClock(QuietHours.Usual, Wall.Zone("Europe/London")),
            Wall.Of(now).InUtc().ToInstant());
}
