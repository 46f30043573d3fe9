using NodaTime;

namespace MicroNeedlingBot.Storage.Connecting;

/// <summary>Instants as they are stored: milliseconds since 1970, UTC. The ends of time stay the ends of time.</summary>
internal static class Moments
{
    private static readonly long s_last = Instant.MaxValue.ToUnixTimeMilliseconds();
    private static readonly long s_first = Instant.MinValue.ToUnixTimeMilliseconds();

    /// <summary>What is stored for an instant.</summary>
    public static long Of(Instant instant) => instant.ToUnixTimeMilliseconds();

    /// <summary>The instant that was stored.</summary>
    public static Instant From(long stored) =>
        stored >= s_last ? Instant.MaxValue : stored <= s_first ? Instant.MinValue : Instant.FromUnixTimeMilliseconds(stored);
}
