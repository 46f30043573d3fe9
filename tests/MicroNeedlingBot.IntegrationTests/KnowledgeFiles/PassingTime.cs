using System.Threading.Channels;
using MicroNeedlingBot.IntegrationTests.Storage;

namespace MicroNeedlingBot.IntegrationTests.KnowledgeFiles;

/// <summary>Time that passes only when a test says so, for any number of timers.</summary>
internal sealed class PassingTime : TimeProvider
{
    private readonly Channel<TimeSpan> _set = Channel.CreateUnbounded<TimeSpan>();
    private readonly List<PassingTimer> _timers = [];

    /// <summary>Waits until a timer has this long to go: something happened in a folder that is watched.</summary>
    public async Task SetAsync(TimeSpan due, CancellationToken cancel)
    {
        while (!Timers().Any(timer => timer.Left == due))
        {
            await _set.Reader.ReadAsync(cancel).AsTask().WaitAsync(TimeSpan.FromSeconds(20), cancel);
        }
    }

    /// <summary>Lets time pass; what rings does so before this ends.</summary>
    public void Pass(TimeSpan time)
    {
        foreach (var timer in Timers())
        {
            timer.Pass(time);
        }
    }

    public override DateTimeOffset GetUtcNow() => TestStorage.Now.ToDateTimeOffset();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new PassingTimer(() => callback(state), dueTime, period, due => _set.Writer.TryWrite(due));
        lock (_timers)
        {
            _timers.Add(timer);
        }

        return timer;
    }

    private PassingTimer[] Timers()
    {
        lock (_timers)
        {
            return [.. _timers];
        }
    }

    private sealed class PassingTimer(Action ring, TimeSpan due, TimeSpan period, Action<TimeSpan> set) : ITimer
    {
        private readonly Lock _lock = new();
        private TimeSpan _left = due;
        private TimeSpan _period = period;

        public TimeSpan Left
        {
            get
            {
                lock (_lock)
                {
                    return _left;
                }
            }
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (_lock)
            {
                (_left, _period) = (dueTime, period);
            }

            set(dueTime);
            return true;
        }

        public void Pass(TimeSpan time)
        {
            lock (_lock)
            {
                if (_left == Timeout.InfiniteTimeSpan || (_left -= time) > TimeSpan.Zero)
                {
                    return;
                }

                _left = _period;
            }

            ring();
        }

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
