using NodaTime;

namespace MicroNeedlingBot.Reminders.Dispatch.Loop;

/// <summary>How long to wait after a failure: doubling, with a spread so that not all come back at once.</summary>
/// <param name="first">The first wait.</param>
/// <param name="longest">The longest wait.</param>
/// <param name="random">The spread.</param>
internal sealed class Backoff(Duration first, Duration longest, Random random)
{
    private readonly Lock _lock = new();

    public Duration Longest => longest;

    /// <summary>The wait after so many failures: between the full time and half as much again.</summary>
    /// <param name="failures">From 1.</param>
    public Duration After(int failures)
    {
        var doubled = first * Math.Pow(2, Math.Clamp(failures - 1, 0, 30));
        lock (_lock)
        {
            var wait = (doubled < longest ? doubled : longest) * (1 + (random.NextDouble() / 2));
            return Duration.FromMilliseconds((long)wait.TotalMilliseconds);
        }
    }
}
