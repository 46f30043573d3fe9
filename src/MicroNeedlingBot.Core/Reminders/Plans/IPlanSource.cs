namespace MicroNeedlingBot.Reminders.Plans;

/// <summary>Finds the plan that a session was registered with.</summary>
public interface IPlanSource
{
    /// <summary>The plan of a version; null when it was never stored.</summary>
    ValueTask<ReminderPlan?> FindAsync(string version, CancellationToken cancel);
}
