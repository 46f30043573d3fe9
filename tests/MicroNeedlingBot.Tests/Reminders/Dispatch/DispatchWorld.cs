using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Reminders.Dispatch;
using NodaTime;

namespace MicroNeedlingBot.Tests.Reminders.Dispatch;

/// <summary>A dispatcher with all that it touches.</summary>
internal sealed class DispatchWorld : IDisposable
{
    public static readonly Instant Start = Instant.FromUtc(2026, 12, 1, 10, 0);

    public DispatchWorld()
    {
        Channel = new FakeChannel(Time);
        Dispatcher = Worker();
    }

    public VirtualTime Time { get; } = new(Start);

    public MemoryReminderTable Table { get; } = new();

    public FakeChannel Channel { get; }

    public SlotWording Wording { get; } = new();

    public SendLimiter Limiter { get; set; } = new(new Dictionary<Platforms, SendRate>());

    public List<string> Reports { get; } = [];

    public ReminderDispatcher Dispatcher { get; private set; }

    /// <summary>A reminder of a member, due so many seconds after the start.</summary>
    public MemoryRow Add(long member, int slot, double seconds)
    {
        var row = new MemoryRow(member, slot, Start + Duration.FromSeconds(seconds));
        Table.Rows.Add(row.Id, row);
        return row;
    }

    /// <summary>One more worker, with an owner of its own.</summary>
    public ReminderDispatcher Worker() =>
        new(Table, [Channel], Wording, Limiter, new DispatchSettings(), Time, Reports.Add);

    public void Dispatch() => Time.Run(Dispatcher.DispatchAsync);

    public void Sweep() => Time.Run(Dispatcher.SweepAsync);

    /// <summary>Time passes, and then the jobs run.</summary>
    public void After(Duration time)
    {
        Time.Pass(time);
        Sweep();
        Dispatch();
    }

    /// <summary>The worker dies; another one starts.</summary>
    public void Restart() => Dispatcher = Worker();

    public void Dispose() => Dispatcher.Dispose();
}
