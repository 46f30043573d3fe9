using NodaTime;
using NodaTime.TimeZones;

namespace MicroNeedlingBot.Reminders.TimePhrases.Meaning;

/// <summary>Where and when a phrase is said, and which moments it may mean.</summary>
internal sealed record Present(Instant Now, DateTimeZone Zone, TimeDirection Direction, bool OnlyPast = false)
{
    /// <summary>How far back a session may lie.</summary>
    private static readonly Duration s_lookBack = Duration.FromDays(7);

    private static readonly ZoneLocalMappingResolver s_later = Resolvers.CreateMappingResolver(Resolvers.ReturnLater, Resolvers.ReturnForwardShifted);

    public LocalDate Today { get; } = Now.InZone(Zone).Date;

    public LocalTime Clock { get; } = Now.InZone(Zone).TimeOfDay;

    public bool TakesPast => Direction == TimeDirection.FutureOrLastWeek;

    public bool Allows(Instant moment) =>
        moment > Now ? !OnlyPast : TakesPast && moment >= Now - s_lookBack;

    /// <summary>Whether a day as a whole may be meant; the time is still to come.</summary>
    public bool Allows(LocalDate date) =>
        date > Today ? !OnlyPast : date == Today || (TakesPast && date >= Today.PlusDays(-7));

    /// <summary>Whether a wall-clock moment is over; in a doubled hour, both times.</summary>
    public bool IsOver(LocalDateTime local) => Zone.ResolveLocal(local, s_later).ToInstant() <= Now;
}
