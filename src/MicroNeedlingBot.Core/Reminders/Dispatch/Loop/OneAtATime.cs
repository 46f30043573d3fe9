namespace MicroNeedlingBot.Reminders.Dispatch.Loop;

/// <summary>Work that nobody does twice at once: whoever finds it being done goes away.</summary>
internal sealed class OneAtATime
{
    private readonly Lock _lock = new();

    /// <summary>The work being done, or the last.</summary>
    public Task Current { get; private set; } = Task.CompletedTask;

    /// <summary>Does the work, unless it is being done.</summary>
    public async Task RunAsync(Func<Task> work)
    {
        var done = new TaskCompletionSource();
        lock (_lock)
        {
            if (!Current.IsCompleted)
            {
                return;
            }

            Current = done.Task;
        }

        try
        {
            await work();
        }
        finally
        {
            done.SetResult();
        }
    }
}
