using MicroNeedlingBot.Reminders.Acts;
using NodaTime;
using NodaTime.Text;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Reminders.Acts;

public sealed class SnoozeTimeTests
{
    [Theory]
    [InlineData("2026-11-24T10:15:00Z", ReminderAct.SnoozeHour, "2026-11-24T11:15")]
    [InlineData("2026-11-24T10:15:00Z", ReminderAct.SnoozeEvening, "2026-11-24T19:00")]
    [InlineData("2026-11-24T19:00:00Z", ReminderAct.SnoozeEvening, "2026-11-25T19:00")]
    [InlineData("2026-11-24T23:59:00Z", ReminderAct.SnoozeTomorrow, "2026-11-25T09:00")]
    // The clocks go back at 2: an hour later they show the same time again.
    [InlineData("2026-10-25T00:30:00Z", ReminderAct.SnoozeHour, "2026-10-25T01:30")]
    public void It_comes_again_on_the_member_s_clock(string now, ReminderAct act, string again) =>
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm")
            .Format(SnoozeTime.Of(act, InstantPattern.General.Parse(now).Value, DateTimeZoneProviders.Tzdb["Europe/London"]).LocalDateTime)
            .ShouldBe(again);
}
