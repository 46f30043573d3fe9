using MicroNeedlingBot.Reminders.TimePhrases.Grammar;
using NodaTime;

namespace MicroNeedlingBot.Reminders.TimePhrases.Meaning;

/// <summary>Which times of day a clock time can be, with what is known of the part of the day.</summary>
internal static class TimeOptions
{
    /// <summary>After this hour a "night" belongs to the day before.</summary>
    private const int NightEnds = 4;

    /// <summary>The possible times; none where clock and part of day contradict each other.</summary>
    public static IReadOnlyList<TimeOption> Of(Piece time, DayPart? part) => time switch
    {
        Midnight => part switch
        {
            null => [new(LocalTime.Midnight), new(LocalTime.Midnight, 1)],
            DayPart.Evening or DayPart.Night => [new(LocalTime.Midnight, 1)],
            _ => [],
        },
        Clock clock when part is null => Plain(clock),
        Clock { Hour: 12, Kind: not ClockKind.Exact } when part == DayPart.Morning => [],
        Clock clock => [.. Hours(clock).Where(hour => Holds(part!.Value, hour)).SelectMany(hour => InPart(hour, clock.Minute, part!.Value))],
        _ => [],
    };

    private static IReadOnlyList<TimeOption> Plain(Clock clock) => clock.Kind == ClockKind.Twelve
        ? [.. Hours(clock).Select(hour => new TimeOption(new LocalTime(hour, clock.Minute)))]
        : [new TimeOption(new LocalTime(clock.Hour, clock.Minute))];

    private static IEnumerable<int> Hours(Clock clock) =>
        clock.Kind == ClockKind.Exact ? [clock.Hour] : [clock.Hour % 12, (clock.Hour % 12) + 12];

    private static bool Holds(DayPart part, int hour) => part switch
    {
        DayPart.Morning => hour < 12,
        DayPart.Lunchtime => hour is >= 11 and <= 14,
        DayPart.Afternoon => hour is >= 12 and < 20,
        DayPart.Evening => hour is >= 15,
        _ => hour is >= 17 or <= NightEnds,
    };

    private static TimeOption[] InPart(int hour, int minute, DayPart part)
    {
        var time = new LocalTime(hour, minute);
        return part == DayPart.Night && hour <= NightEnds ? [new(time), new(time, 1)] : [new(time)];
    }
}
