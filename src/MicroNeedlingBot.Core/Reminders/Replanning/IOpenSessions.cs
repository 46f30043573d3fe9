using NodaTime;

namespace MicroNeedlingBot.Reminders.Replanning;

/// <summary>The open sessions of all members, for work that is nobody's request. It only reads, and holds nobody up.</summary>
public interface IOpenSessions
{
    /// <summary>Open sessions by their id.</summary>
    /// <param name="after">Those with a higher id; 0 for the first page.</param>
    /// <param name="startsAfter">Those whose stored start is later.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancel">Gives up.</param>
    ValueTask<IReadOnlyList<Session>> PageAsync(long after, Instant startsAfter, int most, CancellationToken cancel);

    /// <summary>How many open sessions start later than an instant and follow another plan than this one, on whatever slots.</summary>
    ValueTask<int> CountOnOtherPlansAsync(string planVersion, Instant startsAfter, CancellationToken cancel);
}
