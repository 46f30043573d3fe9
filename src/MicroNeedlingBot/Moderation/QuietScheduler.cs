using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace MicroNeedlingBot.Moderation;

/// <summary>
/// Runs work that can wait on threads of its own, which yield to all others. Linux ignores the priority of .NET's
/// threads, so there each thread asks the system itself.
/// </summary>
internal sealed class QuietScheduler : TaskScheduler, IDisposable
{
    // "nice": 0 is usual, 19 the most modest.
    private const int Modest = 15;
    private const int ThisThread = 0;

    private readonly BlockingCollection<Task> _tasks = [];

    /// <summary>Starts the threads, one for each processor.</summary>
    public QuietScheduler()
    {
        for (var number = 0; number < MaximumConcurrencyLevel; number++)
        {
            new Thread(Work) { IsBackground = true, Name = $"quiet {number}", Priority = ThreadPriority.BelowNormal }.Start();
        }
    }

    /// <inheritdoc/>
    public override int MaximumConcurrencyLevel => Environment.ProcessorCount;

    /// <summary>Runs something on these threads, with all the parallel work that it starts.</summary>
    public Task<T> Run<T>(Func<T> work, CancellationToken cancelled) =>
        Task.Factory.StartNew(work, cancelled, TaskCreationOptions.DenyChildAttach, this);

    /// <summary>Takes no more work; what has begun is not waited for.</summary>
    public void Dispose() => _tasks.CompleteAdding();

    /// <inheritdoc/>
    protected override void QueueTask(Task task) => _tasks.Add(task);

    /// <inheritdoc/>
    // One that is still queued as well, or threads could wait for each other's parallel work; a task runs once in any case.
    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) => Current == this && TryExecuteTask(task);

    /// <inheritdoc/>
    protected override IEnumerable<Task> GetScheduledTasks() => [.. _tasks];

    private void Work()
    {
        if (OperatingSystem.IsLinux())
        {
            _ = SetPriority(which: 0, ThisThread, Modest);
        }

        foreach (var task in _tasks.GetConsumingEnumerable())
        {
            TryExecuteTask(task);
        }
    }

    [DllImport("libc", EntryPoint = "setpriority")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetPriority(int which, uint who, int priority);
}
