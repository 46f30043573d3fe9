namespace MicroNeedlingBot.Reminders.Dispatch.Loop;

/// <summary>The sends under way.</summary>
internal sealed class Flight(DispatchSettings settings, TimeProvider time)
{
    private readonly List<Task> _sends = [];

    public bool IsEmpty
    {
        get
        {
            _sends.RemoveAll(send => send.IsCompleted);
            return _sends.Count == 0;
        }
    }

    /// <summary>Adds a send, which must not throw.</summary>
    public void Add(Task send) => _sends.Add(send);

    /// <summary>
    /// Waits until one more batch may begin: at best until the batch before has ended; a slow one holds it up for a
    /// moment only, as long as there are not too many of them.
    /// </summary>
    public async Task RoomAsync(int wanted)
    {
        if (!IsEmpty && _sends.Count + wanted > settings.BatchSize)
        {
            await SettleAsync(Task.WhenAll(_sends));
        }

        while (!IsEmpty && _sends.Count + wanted > settings.MostUnderWay)
        {
            await Task.WhenAny(_sends);
        }
    }

    /// <summary>Waits until any send has ended, for a moment only.</summary>
    public Task AnyAsync() => IsEmpty ? Task.CompletedTask : SettleAsync(Task.WhenAny(_sends));

    /// <summary>Waits for all, for a bounded time.</summary>
    public Task AllAsync() => SettleAsync(Task.WhenAll(_sends), settings.LeaveWithin.ToTimeSpan());

    private Task SettleAsync(Task sends) => SettleAsync(sends, settings.Flush.ToTimeSpan());

    private async Task SettleAsync(Task sends, TimeSpan most)
    {
        try
        {
            await sends.WaitAsync(most, time);
        }
        catch (TimeoutException)
        {
            // They go on by themselves.
        }
    }
}
