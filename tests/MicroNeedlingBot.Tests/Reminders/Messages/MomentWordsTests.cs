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
    [InlineData(1, "in 1 minute")]
    [InlineData(60, "in 1 hour")]
    [InlineData(100, "tomorrow")]
    [InlineData(-30, "30 minutes ago")]
    [InlineData(-1_400, "yesterday")]
    [InlineData(9 * 1_440, "in 9 days")]
    [InlineData(-3 * 1_440, "3 days ago")]
    public void Distances_are_counted_as_a_calendar_does(int minutes, string words) =>
        MomentWords.Distance((s_now + Duration.FromMinutes(minutes)).InZone(s_london), s_now).ShouldBe(words);

    [Theory]
    [InlineData(0, 30, "Sunday 31 October 2027, 01:30 (UTC+01)", "Sunday 31 October 2027, 01:30 (Europe/London, UTC+01), in 341 days")]
    [InlineData(1, 30, "Sunday 31 October 2027, 01:30 (UTC+00)", "Sunday 31 October 2027, 01:30 (Europe/London, UTC+00), in 341 days")]
    [InlineData(2, 30, "Sunday 31 October 2027, 02:30", "Sunday 31 October 2027, 02:30 (Europe/London), in 341 days")]
    public void A_doubled_hour_is_told_apart(int hour, int minute, string day, string full)
    {
        var moment = Instant.FromUtc(2027, 10, 31, hour, minute).InZone(s_london);

        MomentWords.Day(moment).ShouldBe(day);
        MomentWords.Full(moment, s_now).ShouldBe(full);
        string.Concat(MomentWords.FullRuns(moment, s_now).Select(run => run.Text)).ShouldBe(full);
    }

    [Theory]
    [InlineData(90, "in 1 hour 30 minutes")]
    [InlineData(-61, "1 hour 1 minute ago")]
    [InlineData(120, "in 2 hours")]
    [InlineData(200, "in 3 hours")]
    public void A_few_hours_are_told_to_the_minute(int minutes, string words)
    {
        var noon = Instant.FromUtc(2026, 11, 24, 12, 0);

        MomentWords.Distance((noon + Duration.FromMinutes(minutes)).InZone(s_london), noon).ShouldBe(words);
    }

    [Theory]
    [InlineData(-10, "10 minutes ago")]
    [InlineData(1, "in 1 minute")]
    public void Seconds_don_t_change_what_was_typed(int minutes, string words) =>
        MomentWords.Distance((s_now + Duration.FromMinutes(minutes)).InZone(s_london), s_now + Duration.FromSeconds(40)).ShouldBe(words);

    [Fact]
    public void A_moment_names_weekday_and_zone() =>
        MomentWords.Full(new LocalDateTime(2026, 12, 3, 14, 0).InZoneStrictly(s_london), s_now).ShouldBe("Thursday 3 December 2026, 14:00 (Europe/London), in 9 days");

    [Fact]
    public void In_pieces_the_moment_knows_its_instant_and_the_distance_does_not()
    {
        var moment = new LocalDateTime(2026, 12, 3, 14, 0).InZoneStrictly(s_london);

        MomentWords.FullRuns(moment, s_now).Select(run => (run.Text, run.At)).ShouldBe(
            [("Thursday 3 December 2026, 14:00 (Europe/London)", moment.ToInstant()), (", in 9 days", null)]);
    }
}
