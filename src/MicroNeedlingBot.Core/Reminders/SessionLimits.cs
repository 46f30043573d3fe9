using NodaTime;

namespace MicroNeedlingBot.Reminders;

/// <summary>How much one member may register.</summary>
internal static class SessionLimits
{
    /// <summary>Open sessions of one member.</summary>
    public const int MostOpen = 20;

    /// <summary>How far ahead a session may lie, in years.</summary>
    public const int MostYears = 2;

    /// <summary>How long ago a session may have been.</summary>
    public static readonly Duration Past = Duration.FromDays(7);

    /// <summary>How long a member's own words may be.</summary>
    public const int LongestTitle = 80;

    /// <summary>Whether a moment lies further ahead than anything may.</summary>
    public static bool IsTooFar(ZonedDateTime moment, Instant now) => moment.Date > now.InZone(moment.Zone).Date.PlusYears(MostYears);

    /// <summary>What is wrong with a start; null when nothing is.</summary>
    public static string? Fault(ZonedDateTime start, Instant now) =>
        IsTooFar(start, now) ? $"That is more than {MostYears} years ahead. Register it when it is nearer."
            : start.ToInstant() < now - Past ? "That is more than 7 days ago. Give the time of a session that lies ahead, or of the last days."
            : null;
}
