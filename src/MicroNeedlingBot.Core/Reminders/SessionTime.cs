using NodaTime;

namespace MicroNeedlingBot.Reminders;

/// <summary>
/// When a session is, by the rules of its zone as they are now. Its wall time is what the member meant; where the rules
/// changed since it was stored, the instant follows the wall time.
/// </summary>
/// <param name="Start">The wall time that the member gave.</param>
/// <param name="Offset">
/// Which of the two is meant where the clock shows that time twice; where it shows it once or never, the rules decide.
/// </param>
/// <param name="Zone">The zone of the wall time.</param>
/// <param name="Kind">What kind of session it is.</param>
public sealed record SessionTime(LocalDateTime Start, Offset Offset, DateTimeZone Zone, SessionKind Kind)
{
    /// <summary>The offset that the wall time has now. It differs from <see cref="Offset"/> when the zone's rules changed.</summary>
    public Offset CurrentOffset => OffsetAt(Start, Offset, Zone);

    /// <summary>The instant of the start by the rules that hold now.</summary>
    public Instant Instant => Start.WithOffset(CurrentOffset).ToInstant();

    /// <summary>Whether the session has another instant than when its offset was stored: its reminders must be planned anew.</summary>
    public bool RulesChanged => CurrentOffset != Offset;

    /// <summary>The time of a stored session.</summary>
    /// <param name="session">The session.</param>
    /// <param name="zones">Knows the zones as they are now.</param>
    /// <exception cref="NodaTime.TimeZones.DateTimeZoneNotFoundException">The session's zone is unknown.</exception>
    public static SessionTime Of(Session session, IDateTimeZoneProvider zones) =>
        new(session.Start, session.StartOffset, zones[session.Zone], session.Kind);

    private static Offset OffsetAt(LocalDateTime start, Offset stored, DateTimeZone zone)
    {
        var clock = zone.MapLocal(start);
        // In a skipped hour the offset from before the gap gives the instant that lies the gap's length further on.
        return clock.Count == 2 && stored == clock.LateInterval.WallOffset ? stored : clock.EarlyInterval.WallOffset;
    }
}
