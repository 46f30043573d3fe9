using MicroNeedlingBot.Reminders;
using MicroNeedlingBot.Reminders.Forms;
using MicroNeedlingBot.Reminders.Plans;
using MicroNeedlingBot.Tests.Reminders.Plans;
using NodaTime;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Reminders.Forms;

public sealed class ShownWordsTests
{
    private static readonly LocalDateTime s_start = new(2026, 12, 4, 14, 0);
    private static readonly ReminderPlan s_plan = SamplePlan.Plan(SamplePlan.File());

    [Fact]
    public void Words_that_were_shown_and_still_hold_are_said()
    {
        var note = Note(hoursBefore: 46);

        var (slots, at) = Read(note, hoursBefore: 20);

        slots.ShouldBe([0]);
        at.ShouldBe(Before(46));
    }

    [Fact]
    public void Words_that_are_others_by_now_are_not_said() => Read(Note(hoursBefore: 47.5), hoursBefore: 46).Slots.ShouldBeEmpty();

    [Fact]
    public void What_became_due_after_the_preview_is_not_said() => Read(Note(hoursBefore: 50), hoursBefore: 46).Slots.ShouldBeEmpty();

    [Fact]
    public void A_preview_of_another_time_or_plan_says_nothing()
    {
        Read(Note(46, s_start.PlusDays(1)), hoursBefore: 40).Slots.ShouldBeEmpty();
        var other = SamplePlan.Plan(SamplePlan.File(late: "Far too late."));
        ShownWords.Read(Note(46), other, Planned(other, s_start, Before(40)), Before(0), Before(40)).Slots.ShouldBeEmpty();
    }

    private static string Note(double hoursBefore, LocalDateTime? start = null)
    {
        var when = start ?? s_start;
        return ShownWords.Note(s_plan, Planned(s_plan, when, Before(hoursBefore)), when.InUtc().ToInstant(), Before(hoursBefore));
    }

    private static (IReadOnlyList<int> Slots, Instant At) Read(string note, double hoursBefore) =>
        ShownWords.Read(note, s_plan, Planned(s_plan, s_start, Before(hoursBefore)), Before(0), Before(hoursBefore));

    private static IReadOnlyList<PlannedReminder> Planned(ReminderPlan plan, LocalDateTime start, Instant now) =>
        PlanCalculator.Plan(plan, new SessionTime(start, Offset.Zero, DateTimeZone.Utc, SessionKind.Home), quiet: null, now);

    private static Instant Before(double hours) => s_start.InUtc().ToInstant() - Duration.FromHours(hours);
}
