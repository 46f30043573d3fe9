namespace MicroNeedlingBot.FakePlatforms.Telegram.Flooding;

/// <summary>One limit on messages.</summary>
internal interface ILimit
{
    bool HasRoom(DateTimeOffset now);

    void Take(DateTimeOffset now);

    /// <summary>How long until there is room again.</summary>
    TimeSpan Wait(DateTimeOffset now);
}

/// <summary>At most so many in any stretch of time so long. A twentieth of the stretch is forgiven: clocks and networks jitter.</summary>
internal sealed class Window(int capacity, TimeSpan length) : ILimit
{
    private readonly Queue<DateTimeOffset> _taken = [];
    private readonly TimeSpan _length = length * 0.95;

    public bool HasRoom(DateTimeOffset now)
    {
        while (_taken.TryPeek(out var oldest) && oldest + _length <= now)
        {
            _taken.Dequeue();
        }

        return _taken.Count < capacity;
    }

    public void Take(DateTimeOffset now) => _taken.Enqueue(now);

    public TimeSpan Wait(DateTimeOffset now) => _taken.TryPeek(out var oldest) ? oldest + _length - now : TimeSpan.Zero;
}

/// <summary>One a second, after a burst. A twentieth of a second is forgiven.</summary>
internal sealed class Burst(int capacity) : ILimit
{
    private static readonly TimeSpan s_pace = TimeSpan.FromSeconds(0.95);
    private DateTimeOffset _fullAt = DateTimeOffset.MinValue;

    public bool HasRoom(DateTimeOffset now) => Wait(now) <= TimeSpan.Zero;

    public void Take(DateTimeOffset now) => _fullAt = (_fullAt > now ? _fullAt : now) + s_pace;

    public TimeSpan Wait(DateTimeOffset now) => _fullAt - now - (s_pace * (capacity - 1)) - TimeSpan.FromSeconds(0.05);
}
