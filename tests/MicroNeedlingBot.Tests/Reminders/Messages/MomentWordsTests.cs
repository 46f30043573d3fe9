using MicroNeedlingBot.Reminders.Messages;
using NodaTime;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Reminders.Messages;

public sealed class MomentWordsTests
{
    private static readonly DateTimeZone s_london = DateTimeZoneProviders.Tzdb["Europe/London"];
    private static readonly Instant s_now = Instant.FromUtc(2026, 11, 24, 22, 30);

    [Theory]
    [InlineData(0, "now")]
    [InlineData(1, "today, in 1 minute")]
    [InlineData(60, "today, in 1 hour")]
    [InlineData(100, "tomorrow")]
    [InlineData(-30, "today, 30 minutes ago")]
    [InlineData(-1_400, "yesterday")]
    [InlineData(9 * 1_440, "in 9 days")]
    [InlineData(-3 * 1_440, "3 days ago")]
    public void Distances_are_counted_as_a_calendar_does(int minutes, string words) =>
        MomentWords.Distance((s_now + Duration.FromMinutes(minutes)).InZone(s_london), s_now).ShouldBe(words);

    [Fact]
    public void A_moment_names_weekday_and_zone() =>
        MomentWords.Full(new LocalDateTime(2026, 12, 3, 14, 0).InZoneStrictly(s_london), s_now).ShouldBe("Thursday 3 December 2026, 14:00 (Europe/London), in 9 days");
}
