using NodaTime;

namespace MicroNeedlingBot.Reminders.Dispatch.Loop;

/// <summary>The injected clock in NodaTime's terms.</summary>
internal static class Clock
{
    /// <summary>What time it is.</summary>
    public static Instant Now(this TimeProvider time) => Instant.FromDateTimeOffset(time.GetUtcNow());

    /// <summary>How long ago a timestamp was, by the monotonic clock.</summary>
    public static Duration Since(this TimeProvider time, long timestamp) => Duration.FromTimeSpan(time.GetElapsedTime(timestamp));

    /// <summary>Waits until an instant; not at all when it has passed.</summary>
    public static Task UntilAsync(this TimeProvider time, Instant at, CancellationToken cancel)
    {
        var left = at - time.Now();
        // A timer counts whole milliseconds; cut off, it would ring too early.
        return left > Duration.Zero
            ? Task.Delay(TimeSpan.FromMilliseconds(Math.Ceiling(left.TotalMilliseconds)), time, cancel)
            : Task.CompletedTask;
    }
}
