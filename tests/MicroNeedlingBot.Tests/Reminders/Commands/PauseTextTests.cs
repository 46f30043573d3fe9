using MicroNeedlingBot.Reminders.Commands;
using MicroNeedlingBot.Reminders.TimePhrases;
using NodaTime;
using NodaTime.Text;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Reminders.Commands;

public sealed class PauseTextTests
{
    // A Tuesday, 10:15 in London.
    private static readonly Instant s_now = Instant.FromUtc(2026, 11, 24, 10, 15);

    [Theory]
    [InlineData("3 days", "2026-11-27T09:00")]
    [InlineData("for 2 hours", "2026-11-24T12:15")]
    [InlineData("1h", "2026-11-24T11:15")]
    [InlineData("a week", "2026-12-01T09:00")]
    [InlineData("friday", "2026-11-27T09:00")]
    [InlineData("Until friday", "2026-11-27T09:00")]
    [InlineData("until friday 6pm", "2026-11-27T18:00")]
    [InlineData("tomorrow", "2026-11-25T09:00")]
    [InlineData("in 3 days", "2026-11-27T09:00")]
    [InlineData("24.12. 18:00", "2026-12-24T18:00")]
    public void A_moment_a_day_or_a_length_is_enough(string typed, string until) =>
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Format(Read(typed).When!.Value.LocalDateTime).ShouldBe(until);

    [Theory]
    [InlineData("")]
    [InlineData("whenever")]
    [InlineData("yesterday")]
    [InlineData("until until friday")]
    public void What_is_no_time_ahead_is_refused_in_words(string typed)
    {
        Read(typed).Outcome.ShouldNotBe(TimeOutcome.Ok);
        Read(typed).Message.ShouldNotBeEmpty();
    }

    private static TimeReading Read(string typed) => PauseText.Read(typed, s_now, DateTimeZoneProviders.Tzdb["Europe/London"]);
}
