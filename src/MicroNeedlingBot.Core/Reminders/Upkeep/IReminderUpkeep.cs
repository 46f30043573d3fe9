using NodaTime;

namespace MicroNeedlingBot.Reminders.Upkeep;

/// <summary>What the store needs now and then. Every call may be repeated, and done by any worker.</summary>
public interface IReminderUpkeep
{
    /// <summary>Removes reminders that are over, and lines of the ledger.</summary>
    /// <param name="before">Those older than this.</param>
    /// <param name="most">How many of each in one transaction.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>How many were removed: less than <paramref name="most"/> once all are.</returns>
    ValueTask<int> PurgeAsync(Instant before, int most, CancellationToken cancel);

    /// <summary>Ends pauses whose time is over: what was held becomes pending and is judged like any late one.</summary>
    /// <returns>How many reminders go on.</returns>
    ValueTask<int> EndPausesAsync(Instant now, CancellationToken cancel);

    /// <summary>Brings the planner's statistics up to date, and the log of changes into the file.</summary>
    ValueTask RefreshAsync(CancellationToken cancel);
}
