namespace MicroNeedlingBot.Answering.Fitting;

/// <summary>Where parallel work runs: on the scheduler of whoever asked for it, which may be one for the background.</summary>
internal static class Workload
{
    /// <summary>Options for parallel loops.</summary>
    public static ParallelOptions Options => new() { TaskScheduler = TaskScheduler.Current };
}
