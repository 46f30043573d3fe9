using MicroNeedlingBot.Reminders;
using MicroNeedlingBot.Reminders.Plans;

namespace MicroNeedlingBot.Chat.State;

/// <summary>Sessions; each call finds those of one member only.</summary>
public interface ISessions
{
    /// <summary>Stores a new one and answers with its id filled in.</summary>
    ValueTask<Session> AddAsync(Session session, CancellationToken cancel);

    /// <summary>One of a member's sessions, or null.</summary>
    ValueTask<Session?> FindAsync(long memberId, long sessionId, CancellationToken cancel);

    /// <summary>A member's open sessions, by their start.</summary>
    ValueTask<IReadOnlyList<Session>> OpenAsync(long memberId, CancellationToken cancel);

    /// <summary>Saves a changed one.</summary>
    ValueTask SaveAsync(Session session, CancellationToken cancel);
}

/// <summary>Plans, each stored once under its version.</summary>
public interface IPlans
{
    /// <summary>Keeps a plan, so that its sessions can follow it after the file changed. The JSON is the plan's own.</summary>
    ValueTask KeepAsync(ReminderPlan plan, CancellationToken cancel);

    /// <summary>The plan of a version, or null.</summary>
    ValueTask<ReminderPlan?> FindAsync(string version, CancellationToken cancel);
}
