using MicroNeedlingBot.Reminders;
using MicroNeedlingBot.Reminders.Commands;
using NodaTime;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Reminders.Commands;

public sealed class QuietHoursTextTests
{
    [Theory]
    [InlineData("22-07", 22, 0, 7, 0)]
    [InlineData("21:30-6:45", 21, 30, 6, 45)]
    [InlineData(" 10pm to 7am ", 22, 0, 7, 0)]
    [InlineData("23.15 until 12am", 23, 15, 0, 0)]
    [InlineData("22–24", 22, 0, 0, 0)]
    public void Hours_are_read_as_people_type_them(string typed, int fromHour, int fromMinute, int toHour, int toMinute)
    {
        QuietHoursText.TryRead(typed, out var hours).ShouldBeTrue();
        hours.ShouldBe(new QuietHours(new LocalTime(fromHour, fromMinute), new LocalTime(toHour, toMinute)));
    }

    [Theory]
    [InlineData("off")]
    [InlineData("None")]
    public void They_can_be_switched_off(string typed)
    {
        QuietHoursText.TryRead(typed, out var hours).ShouldBeTrue();
        hours.ShouldBeNull();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("22")]
    [InlineData("25-07")]
    [InlineData("22:60-07")]
    [InlineData("13pm-7am")]
    [InlineData("0am-7am")]
    [InlineData("07-07")]
    [InlineData("at night")]
    public void What_is_no_pair_of_times_changes_nothing(string? typed) =>
        QuietHoursText.TryRead(typed, out _).ShouldBeFalse();
}
