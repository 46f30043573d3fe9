using NodaTime;

namespace MicroNeedlingBot.Reminders;

/// <summary>A person, and how they want to be reminded.</summary>
/// <param name="Id">Our id; 0 until stored.</param>
/// <param name="Zone">The IANA zone that they live by; null until they told it.</param>
/// <param name="Quiet">When no reminder may arrive; null for never quiet.</param>
/// <param name="Discreet">Whether reminders keep health out of what a lock screen shows.</param>
/// <param name="PausedUntil">Until when nothing is sent; null when nothing is paused, <see cref="Instant.MaxValue"/> for good.</param>
public sealed record Member(long Id, string? Zone, QuietHours? Quiet, bool Discreet, Instant? PausedUntil);

/// <summary>Hours in which no reminder may arrive, on the member's wall clock. They may span midnight.</summary>
/// <param name="From">The first quiet minute.</param>
/// <param name="To">The first minute that is not quiet any more.</param>
public readonly record struct QuietHours(LocalTime From, LocalTime To)
{
    /// <summary>From 22:00 to 07:00.</summary>
    public static QuietHours Usual { get; } = new(new LocalTime(22, 0), new LocalTime(7, 0));

    /// <summary>Whether a wall time is quiet.</summary>
    public bool Contains(LocalTime time) =>
        From <= To ? time >= From && time < To : time >= From || time < To;
}
