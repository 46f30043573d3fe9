namespace MicroNeedlingBot.FakePlatforms;

/// <summary>A clock that runs as usual and can be put forward. Timers run in real time.</summary>
public sealed class ShiftingClock : TimeProvider
{
    private long _shiftTicks;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref _shiftTicks));

    /// <summary>Puts the clock forward.</summary>
    public void Advance(TimeSpan by) => Interlocked.Add(ref _shiftTicks, by.Ticks);
}
