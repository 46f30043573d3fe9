using NodaTime;

namespace MicroNeedlingBot.Reminders.Upkeep;

/// <summary>Keeps the table of reminders from growing for ever.</summary>
/// <param name="upkeep">The store.</param>
/// <param name="keep">How long what is over is kept.</param>
/// <param name="time">The clock.</param>
public sealed class Retention(IReminderUpkeep upkeep, Duration keep, TimeProvider time)
{
    /// <summary>So few that no send waits for it.</summary>
    private const int AtOnce = 500;

    /// <summary>Removes all that is older; answers with how many.</summary>
    public async ValueTask<int> PurgeAsync(CancellationToken cancel)
    {
        var before = Instant.FromDateTimeOffset(time.GetUtcNow()) - keep;
        var all = 0;
        for (var removed = AtOnce; removed >= AtOnce; all += removed)
        {
            cancel.ThrowIfCancellationRequested();
            removed = await upkeep.PurgeAsync(before, AtOnce, cancel);
        }

        return all;
    }
}
