using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.Reminders.Dispatch;
using MicroNeedlingBot.Reminders.Plans;
using NodaTime;
using NodaTime.Text;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Reminders.Plans;

/// <summary>Two days before, a point; late from 47 hours and a half before on, over at the start.</summary>
public sealed class MovePlanTests
{
    private const string Start = "2026-12-10T14:00";
    private const string Said = "2026-12-08T14:00";

    [Theory]
    // Said in time, and late by the new time: the late words are new.
    [InlineData(Said, "2026-12-08T16:00", "2026-12-10T09:00", nameof(MoveFate.AtOnce))]
    // Late, but the time is the one that it was said for.
    [InlineData(Said, "2026-12-08T16:00", Start, nameof(MoveFate.AlreadySaid))]
    // Still in time.
    [InlineData(Said, "2026-12-08T14:15", "2026-12-10T14:10", nameof(MoveFate.AlreadySaid))]
    // It was late when it was said.
    [InlineData("2026-12-09T10:00", "2026-12-09T11:00", "2026-12-10T09:00", nameof(MoveFate.AlreadySaid))]
    [InlineData("2026-12-09T10:00", "2026-12-09T11:00", "2026-12-20T09:00", nameof(MoveFate.Comes))]
    [InlineData(Said, "2026-12-09T11:00", "2026-12-09T10:00", nameof(MoveFate.AlreadySaid))]
    [InlineData(null, "2026-12-08T10:00", "2026-12-09T14:00", nameof(MoveFate.AtOnce))]
    [InlineData(null, "2026-12-08T10:00", "2026-12-07T14:00", nameof(MoveFate.Past))]
    public void What_was_said_is_said_again_only_where_other_words_hold(string? said, string now, string to, string fate)
    {
        var moves = Move(now, to, Row(slot: 0, said is null ? ReminderState.Pending : ReminderState.Sent, said ?? Said));

        moves.Points.ShouldHaveSingleItem().Fate.ToString().ShouldBe(fate);
        moves.Rows.Count.ShouldBe(fate is nameof(MoveFate.AlreadySaid) ? 0 : 1);
    }

    [Theory]
    // There and back: the same time, or nearly.
    [InlineData(Start, nameof(MoveFate.AlreadySaid))]
    [InlineData("2026-12-10T13:45", nameof(MoveFate.AlreadySaid))]
    // Said for a time before the one that it has now.
    [InlineData("2026-12-10T14:30", nameof(MoveFate.AtOnce))]
    public void What_was_said_before_an_earlier_move_is_not_said_twice(string to, string fate)
    {
        var plan = new ReminderPlan("v", [SamplePlan.Point("-48h", "{opens: -60h, in-time: -47h30min, closes: 0h}", late: "Late.")]);
        var now = At("2026-12-08T18:00");
        var planned = PlanCalculator.Plan(plan, Wall.Session(to, "Europe/London"), quiet: null, now);

        var moves = MovePlan.Of(plan, planned, At("2026-12-20T14:00"), At(to), [Row(slot: 0, ReminderState.Pending, "2026-12-18T14:00")], now, [Row(slot: 0, ReminderState.Sent, Said) with { Earlier = true }]);

        moves.Points.ShouldHaveSingleItem().Fate.ToString().ShouldBe(fate);
    }

    [Theory]
    [InlineData("2026-12-09T09:00", "2026-12-10T14:10", true)]
    // The point itself comes again, later than that.
    [InlineData("2026-12-09T09:00", "2026-12-20T14:00", false)]
    // The session is over by then.
    [InlineData("2026-12-09T19:00", "2026-12-09T18:00", false)]
    public void A_snooze_stays_where_it_still_makes_sense(string again, string to, bool kept)
    {
        var moves = Move("2026-12-08T14:15", to, Row(slot: 0, ReminderState.Sent, Said), Row(DueReminder.FirstSnoozeSlot, ReminderState.Pending, again));

        moves.Snoozes.ShouldHaveSingleItem().Kept.ShouldBe(kept);
        moves.Rows.Any(row => row.Slot == DueReminder.FirstSnoozeSlot && row.DueAt == At(again)).ShouldBe(kept);
    }

    private static MovePlan Move(string now, string to, params StoredReminder[] stored)
    {
        var plan = new ReminderPlan("v", [SamplePlan.Point("-48h", "{opens: -60h, in-time: -47h30min, closes: 0h}", late: "Late.")]);
        var planned = PlanCalculator.Plan(plan, Wall.Session(to, "Europe/London"), quiet: null, At(now));
        return MovePlan.Of(plan, planned, At(Start), At(to), stored, At(now));
    }

    private static StoredReminder Row(int slot, ReminderState state, string at) =>
        new(DueReminder.IdOf(1, slot), At(at), state, state == ReminderState.Sent ? At(at) : null);

    private static Instant At(string wall) => LocalDateTimePattern.GeneralIso.Parse(wall + ":00").Value.InUtc().ToInstant();
}
