namespace MicroNeedlingBot.Tests.Files;

/// <summary>Time that passes only when a test says so; one timer at a time is enough here.</summary>
internal sealed class ManualTime : TimeProvider
{
    private Action<TimeSpan> _pass = _ => { };

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(() => callback(state), dueTime);
        _pass = timer.Pass;
        return timer;
    }

    public void Pass(TimeSpan time) => _pass(time);

    private sealed class ManualTimer(Action ring, TimeSpan due) : ITimer
    {
        private TimeSpan _left = due;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            _left = dueTime;
            return true;
        }

        public void Pass(TimeSpan time)
        {
            if (_left == Timeout.InfiniteTimeSpan)
            {
                return;
            }

            _left -= time;
            if (_left <= TimeSpan.Zero)
            {
                _left = Timeout.InfiniteTimeSpan;
                ring();
            }
        }

        public void Dispose() => _left = Timeout.InfiniteTimeSpan;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
