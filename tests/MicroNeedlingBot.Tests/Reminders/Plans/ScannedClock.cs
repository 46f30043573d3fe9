using MicroNeedlingBot.Reminders;
using MicroNeedlingBot.Reminders.Plans;
using NodaTime;

namespace MicroNeedlingBot.Tests.Reminders.Plans;

/// <summary>
/// Where a point belongs, found by walking minute by minute and asking the zone only what its offset is: slow, and
/// nothing like what the calculator does.
/// </summary>
internal sealed class ScannedClock(DateTimeZone zone)
{
    private static readonly Duration s_minute = Duration.FromMinutes(1);

    public LocalDateTime At(Instant instant) => instant.WithOffset(zone.GetUtcOffset(instant)).LocalDateTime;

    /// <summary>The first instant that shows a wall time; where none does, as far behind the jump as the time is in the gap.</summary>
    public Instant First(LocalDateTime wall)
    {
        var instant = wall.InUtc().ToInstant() - Duration.FromHours(40);
        for (var before = At(instant); ; instant += s_minute)
        {
            var now = At(instant);
            if (now == wall)
            {
                return instant;
            }

            if (before < wall && now > wall)
            {
                return instant + (wall - before).ToDuration() - s_minute;
            }

            before = now;
        }
    }

    public Instant Due(ReminderPoint point, Instant start, LocalDateTime wall, (ScannedClock Clock, QuietHours Hours)? quiet)
    {
        var due = point.Timing is ElapsedTiming elapsed
            ? Instant.FromUnixTimeTicks(start.ToUnixTimeTicks() + elapsed.Offset.BclCompatibleTicks)
            : First(wall.Date.PlusDays(((CalendarTiming)point.Timing).Days) + (((CalendarTiming)point.Timing).At ?? wall.TimeOfDay));
        due = Inside(point, start, due);
        if (quiet is not { } member || point.Quiet == QuietRule.Keep)
        {
            return due;
        }

        bool IsQuiet(Instant instant) => member.Hours.Contains(member.Clock.At(instant).TimeOfDay);
        var moved = IsQuiet(due);
        while (IsQuiet(due))
        {
            due += point.Quiet == QuietRule.Earlier ? -s_minute : s_minute;
        }

        return Inside(point, start, moved && point.Quiet == QuietRule.Earlier ? Quarter(due, member.Clock, IsQuiet) : due);
    }

    /// <summary>The round quarter hour at or before an instant; the instant itself where that is quiet.</summary>
    private static Instant Quarter(Instant due, ScannedClock clock, Func<Instant, bool> isQuiet)
    {
        var quarter = due;
        while (clock.At(quarter).Minute % 15 != 0)
        {
            quarter -= s_minute;
        }

        return isQuiet(quarter) ? due : quarter;
    }

    private static Instant Inside(ReminderPoint point, Instant start, Instant due) =>
        due < start + point.Window.Opens ? start + point.Window.Opens
        : due >= start + point.Window.Closes ? start + point.Window.Closes - s_minute
        : due;
}
