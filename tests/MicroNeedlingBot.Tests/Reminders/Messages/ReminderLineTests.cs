using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.Reminders.Dispatch;
using MicroNeedlingBot.Reminders.Messages;
using MicroNeedlingBot.Tests.Reminders.Plans;
using NodaTime;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Reminders.Messages;

public sealed class ReminderLineTests
{
    private static readonly DateTimeZone s_london = DateTimeZoneProviders.Tzdb["Europe/London"];
    private static readonly Instant s_now = Instant.FromUtc(2026, 11, 24, 10, 0);
    private static readonly Instant s_due = Instant.FromUtc(2026, 11, 29, 14, 0);

    [Theory]
    [InlineData(ReminderState.Pending, false, "Sunday 29 November 2026, 14:00: {0}")]
    [InlineData(ReminderState.Sent, false, "sent Sunday 29 November 2026, 14:00: {0}")]
    [InlineData(ReminderState.Sent, true, "sent Sunday 29 November 2026, 14:00, done: {0}")]
    public void A_line_names_its_moment_and_the_moment_knows_its_instant(ReminderState state, bool done, string words)
    {
        var row = new StoredReminder(DueReminder.IdOf(1, 0), s_due, state, state == ReminderState.Sent ? s_due : null) { DoneAt = done ? s_due : null };

        var runs = ReminderLine.Of(row, ShippedPlan.Plan, s_london, s_now);

        string.Concat(runs.Select(run => run.Text)).ShouldBe(words.Replace("{0}", ShippedPlan.Plan.Points[0].Title, StringComparison.Ordinal));
        runs.Single(run => run.At is not null).ShouldSatisfyAllConditions(
            run => run.At.ShouldBe(s_due),
            run => run.Text.ShouldBe("Sunday 29 November 2026, 14:00"));
    }

    [Fact]
    public void What_is_due_already_names_no_moment() =>
        ReminderLine.Of(new StoredReminder(DueReminder.IdOf(1, 0), s_now, ReminderState.Pending, SentAt: null), ShippedPlan.Plan, s_london, s_now)
            .ShouldAllBe(run => run.At == null);
}
