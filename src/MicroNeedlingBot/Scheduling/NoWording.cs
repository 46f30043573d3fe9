using MicroNeedlingBot.Reminders.Dispatch;
using NodaTime;

namespace MicroNeedlingBot.Scheduling;

/// <summary>For a worker without a platform, which is never asked.</summary>
internal sealed class NoWording : IReminderWording
{
    public ValueTask<WordedReminders> WordAsync(IReadOnlyList<DueReminder> due, Instant now, CancellationToken cancel) =>
        throw new InvalidOperationException("A worker without a platform has nothing to say.");
}
