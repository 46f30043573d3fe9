using MicroNeedlingBot.Reminders.Zones;
using NodaTime;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Reminders.Zones;

public sealed class ZoneByClockTests
{
    private static readonly Instant s_now = Instant.FromUtc(2026, 11, 24, 13, 30);

    [Theory]
    [InlineData("my clock says 14:30", "Europe/Paris")]
    [InlineData("2:30 pm", "Europe/Paris")]
    [InlineData("it's 2.30 p.m. here", "Europe/Paris")]
    [InlineData("13:27", "Europe/London")]
    [InlineData("8:30 am", "America/New_York")]
    [InlineData("7pm", "Asia/Kolkata")]
    [InlineData("19:15", "Asia/Kathmandu")]
    [InlineData("00:30", "Australia/Sydney")]
    public void A_clock_leaves_the_zones_that_show_it(string text, string expected)
    {
        var choices = ZoneByClock.Find(text, s_now).ShouldBeOfType<ZoneChoices>();

        choices.Ids.Count.ShouldBeInRange(1, 8);
        choices.Ids.ShouldContain(expected, StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("14:30")]
    [InlineData("08:30")]
    [InlineData("02:30")]
    [InlineData("00:30")]
    public void All_of_them_show_that_time(string clock)
    {
        foreach (var id in ZoneByClock.Find(clock, s_now).ShouldBeOfType<ZoneChoices>().Ids)
        {
            s_now.InZone(DateTimeZoneProviders.Tzdb[id]).ToString("HH:mm", null).ShouldBe(clock);
        }
    }

    [Fact]
    public void Different_rules_go_before_more_of_the_same()
    {
        var choices = ZoneByClock.Find("14:30", s_now).ShouldBeOfType<ZoneChoices>().Ids;

        choices[0].ShouldBe("Europe/Paris");
        choices.ShouldContain("Africa/Lagos", StringComparer.Ordinal);
    }

    [Fact]
    public void A_clock_without_its_half_of_the_day_may_be_in_either() =>
        ZoneByClock.Find("8:30", s_now).ShouldBeOfType<ZoneChoices>().Ids.ShouldBeSubsetOf(
            [.. DateTimeZoneProviders.Tzdb.Ids.Where(id => s_now.InZone(DateTimeZoneProviders.Tzdb[id]).ToString("HH:mm", null) is "08:30" or "20:30")], StringComparer.Ordinal);

    [Theory]
    [InlineData("late")]
    [InlineData("")]
    [InlineData("25:00")]
    [InlineData("14:75")]
    [InlineData("13:30 pm")]
    [InlineData("14")]
    [InlineData("12345:30")]
    [InlineData("14:39")]
    public void What_no_clock_shows_gets_a_sentence(string text) =>
        ZoneByClock.Find(text, s_now).ShouldBeOfType<ZoneUnknown>().Nearest.ShouldBeEmpty();
}
