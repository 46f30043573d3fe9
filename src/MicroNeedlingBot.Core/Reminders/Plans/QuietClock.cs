using NodaTime;

namespace MicroNeedlingBot.Reminders.Plans;

/// <summary>A member's quiet hours on the clock that they live by.</summary>
/// <param name="Hours">The hours.</param>
/// <param name="Zone">The member's zone, which need not be the session's.</param>
public sealed record QuietClock(QuietHours Hours, DateTimeZone Zone)
{
    // A clock that is put back may make it quiet again; it does so once, and no member's night has three ends.
    private const int MostSteps = 4;

    /// <summary>Whether it is quiet at an instant.</summary>
    public bool IsQuiet(Instant instant) => Hours.Contains(instant.InZone(Zone).TimeOfDay);

    /// <summary>
    /// The instant itself when it isn't quiet, else the nearest that isn't, in the direction of the rule: the last quarter
    /// hour on the clock before quiet begins, or the moment in which it is over.
    /// </summary>
    public Instant Shift(Instant instant, QuietRule rule)
    {
        for (var step = 0; rule != QuietRule.Keep && step < MostSteps && IsQuiet(instant); step++)
        {
            instant = rule == QuietRule.Earlier ? Before(Begin(instant)) : End(instant);
        }

        return instant;
    }

    /// <summary>A quarter hour reads as meant, 21:59 doesn't; where that is quiet too, the last minute.</summary>
    private Instant Before(Instant begin)
    {
        var last = begin - Duration.FromMinutes(1);
        var quarter = last - Duration.FromMinutes(last.InZone(Zone).Minute % 15);
        return IsQuiet(quarter) ? last : quarter;
    }

    /// <summary>When the quiet that holds at an instant began.</summary>
    private Instant Begin(Instant instant)
    {
        var local = instant.InZone(Zone).LocalDateTime;
        var date = local.TimeOfDay >= Hours.From ? local.Date : local.Date.PlusDays(-1);
        var clock = Zone.MapLocal(date + Hours.From);
        return clock.Count switch
        {
            0 => clock.LateInterval.Start,
            1 => clock.Single().ToInstant(),
            _ => clock.Last().ToInstant() <= instant ? clock.Last().ToInstant() : clock.First().ToInstant(),
        };
    }

    /// <summary>When the quiet that holds at an instant is over.</summary>
    private Instant End(Instant instant)
    {
        var local = instant.InZone(Zone).LocalDateTime;
        var date = local.TimeOfDay < Hours.To ? local.Date : local.Date.PlusDays(1);
        var clock = Zone.MapLocal(date + Hours.To);
        return clock.Count switch
        {
            0 => clock.LateInterval.Start,
            1 => clock.Single().ToInstant(),
            _ => clock.First().ToInstant() > instant ? clock.First().ToInstant() : clock.Last().ToInstant(),
        };
    }
}
