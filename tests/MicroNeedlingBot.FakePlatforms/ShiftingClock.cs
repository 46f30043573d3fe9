namespace MicroNeedlingBot.FakePlatforms;

/// <summary>A clock that can be put forward and stopped. Timers run in real time all the same.</summary>
public sealed class ShiftingClock : TimeProvider
{
    private long _shiftTicks;
    private long _stoppedTicks;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow()
    {
        var stopped = Interlocked.Read(ref _stoppedTicks);
        return (stopped == 0 ? System.GetUtcNow() : new(stopped, TimeSpan.Zero)) + TimeSpan.FromTicks(Interlocked.Read(ref _shiftTicks));
    }

    /// <summary>Puts the clock forward.</summary>
    public void Advance(TimeSpan by) => Interlocked.Add(ref _shiftTicks, by.Ticks);

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    /// <summary>From now on it is only put forward by hand.</summary>
    public void Stop() => StopAt(System.GetUtcNow());

    /// <summary>It stands at a time, and is only put forward by hand.</summary>
    public void StopAt(DateTimeOffset time) => Interlocked.Exchange(ref _stoppedTicks, time.UtcTicks);
}
