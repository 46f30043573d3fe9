using MicroNeedlingBot.Reminders.Dispatch;
using NodaTime;

namespace MicroNeedlingBot.Benchmarks.Crash;

/// <summary>What a crash trial does.</summary>
/// <param name="Runs">How often a worker is killed.</param>
/// <param name="Workers">How many work at once; one of them is killed at a time.</param>
/// <param name="KnowsNonces">Whether the platform drops a second message with the same nonce.</param>
/// <param name="Connection">A PostgreSQL database, new and empty; null for SQLite.</param>
/// <param name="Seed">Of all that is random here.</param>
internal sealed record CrashPlan(int Runs, int Workers, bool KnowsNonces, string? Connection, int Seed)
{
    /// <summary>Members that register anew before each run.</summary>
    public const int MembersEachRun = 12;

    /// <summary>Reminders of each of them.</summary>
    public const int RemindersEach = 3;

    /// <summary>Leases short enough that a dead worker's reminders come back within the trial.</summary>
    public static DispatchSettings Settings { get; } = new()
    {
        Lease = Duration.FromSeconds(2),
        SendTimeout = Duration.FromMilliseconds(800),
        ClaimAhead = Duration.FromMilliseconds(400),
        FirstRetry = Duration.FromMilliseconds(200),
        LongestRetry = Duration.FromSeconds(1),
        LeaveWithin = Duration.FromSeconds(2),
    };
}
