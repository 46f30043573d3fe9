using NodaTime;

namespace MicroNeedlingBot.Tests.Reminders.Dispatch;

/// <summary>A clock that stands still until it is told to go on to the next timer. One thread only: see <see cref="Run"/>.</summary>
internal sealed class VirtualTime(Instant start) : TimeProvider
{
    private readonly List<VirtualTimer> _timers = [];
    private Duration _gone;

    public Instant Now => start + _gone;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => Now.ToDateTimeOffset();

    public override long GetTimestamp() => _gone.BclCompatibleTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new VirtualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Runs asynchronous work on this thread to its end; when all of it waits, the time jumps to the next timer.</summary>
    public void Run(Func<Task> work)
    {
        var queue = new WorkQueue();
        var before = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(queue);
        try
        {
            var task = work();
            while (true)
            {
                queue.RunAll();
                if (task.IsCompleted)
                {
                    task.GetAwaiter().GetResult();
                    return;
                }

                JumpToNextTimer();
            }
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(before);
        }
    }

    /// <summary>Lets time pass while nothing happens: no timer rings.</summary>
    public void Pass(Duration time) => _gone += time;

    private void JumpToNextTimer()
    {
        var next = _timers.MinBy(timer => timer.At) ?? throw new InvalidOperationException("All wait, and no timer will wake them.");
        _gone = Duration.Max(_gone, next.At);
        _timers.Remove(next);
        next.Ring();
    }

    private sealed class VirtualTimer(VirtualTime time, Action ring) : ITimer
    {
        public Duration At { get; private set; }

        public void Ring() => ring();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            time._timers.Remove(this);
            if (dueTime != Timeout.InfiniteTimeSpan)
            {
                At = time._gone + Duration.FromTimeSpan(dueTime);
                time._timers.Add(this);
            }

            return true;
        }

        public void Dispose() => time._timers.Remove(this);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }

    private sealed class WorkQueue : SynchronizationContext
    {
        private readonly Queue<(SendOrPostCallback Work, object? State)> _waiting = new();

        public override void Post(SendOrPostCallback d, object? state) => _waiting.Enqueue((d, state));

        public void RunAll()
        {
            while (_waiting.TryDequeue(out var next))
            {
                next.Work(next.State);
            }
        }
    }
}
