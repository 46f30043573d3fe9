using NodaTime;

namespace MicroNeedlingBot.ConsoleChat;

/// <summary>The real clock, shifted: it says another time, and its timers run as ever. Safe for threads.</summary>
internal sealed class ShiftedTime(TimeProvider real) : TimeProvider
{
    private long _shiftTicks;

    /// <summary>The time that it says.</summary>
    public Instant Now => Instant.FromDateTimeOffset(GetUtcNow());

    /// <summary>How far it is from the real one.</summary>
    public Duration Shift
    {
        get => Duration.FromTicks(Interlocked.Read(ref _shiftTicks));
        set => Interlocked.Exchange(ref _shiftTicks, value.BclCompatibleTicks);
    }

    public override DateTimeOffset GetUtcNow() => real.GetUtcNow().AddTicks(Interlocked.Read(ref _shiftTicks));

    public override long GetTimestamp() => real.GetTimestamp();

    public override long TimestampFrequency => real.TimestampFrequency;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        real.CreateTimer(callback, state, dueTime, period);
}
