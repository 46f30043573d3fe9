using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Reminders;
using MicroNeedlingBot.Reminders.Dispatch;
using MicroNeedlingBot.Reminders.Messages;
using MicroNeedlingBot.Reminders.Plans;
using MicroNeedlingBot.Tests.Reminders.Plans;
using NodaTime;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Reminders.Messages;

public sealed class ReminderWordingTests
{
    private static readonly LocalDateTime Start = new(2026, 12, 1, 14, 0);
    private static readonly Instant TwoDaysBefore = Instant.FromUtc(2026, 11, 29, 14, 0);

    [Theory]
    [InlineData("Europe/London", "known", ReminderVerdict.Send)]
    [InlineData("Europe/Atlantis", "known", ReminderVerdict.Hold)]
    [InlineData("Europe/London", "of a newer program", ReminderVerdict.Hold)]
    public async Task A_reminder_whose_zone_or_plan_cannot_be_found_is_held_and_not_lost(string zone, string version, ReminderVerdict verdict)
    {
        var wording = new ReminderWording(new OnePlan("known"), DateTimeZoneProviders.Tzdb);

        var worded = await wording.WordAsync([Due(zone, version, SessionStatus.Open)], TwoDaysBefore, CancellationToken.None);

        worded.Verdicts.ShouldBe([verdict]);
    }

    [Fact]
    public async Task A_session_that_was_called_off_says_nothing_more()
    {
        var wording = new ReminderWording(new OnePlan("known"), DateTimeZoneProviders.Tzdb);

        var worded = await wording.WordAsync([Due("Europe/London", "known", SessionStatus.Cancelled)], TwoDaysBefore, CancellationToken.None);

        worded.Verdicts.ShouldBe([ReminderVerdict.Skip]);
    }

    private static DueReminder Due(string zone, string version, SessionStatus status)
    {
        var account = new Account(1, Platforms.Console, "me", 1, "me", Reachable: true);
        var session = new Session(1, 1, 1, SessionKind.Clinic, "", Start, Offset.Zero, zone, version, status, PlanEpoch: 1);
        var stop = ShippedPlan.Plan.Points.ToList().FindIndex(point => point.Facts.Contains("F21", StringComparer.Ordinal));
        return new DueReminder(DueReminder.IdOf(1, stop), 1, TwoDaysBefore, 0, session, account, new Member(1, "Europe/London", Quiet: null, Discreet: false, PausedUntil: null));
    }

    private sealed class OnePlan(string version) : IPlanSource
    {
        public ValueTask<ReminderPlan?> FindAsync(string asked, CancellationToken cancel) =>
            new(string.Equals(asked, version, StringComparison.Ordinal) ? ShippedPlan.Plan : null);
    }
}
