using MicroNeedlingBot.Reminders.Mentions;
using NodaTime;

namespace MicroNeedlingBot.Reminders.Dispatch;

/// <summary>Who is to be told in a channel that something waits for them in private. Every call is one transaction.</summary>
public interface IMentionTable
{
    /// <summary>
    /// Those who can't be reached, chose a place that is still allowed, and for whom something is held that became due
    /// after they were mentioned last.
    /// </summary>
    /// <param name="before">Not those who were mentioned later than this.</param>
    /// <param name="most">How many held reminders to look at, the latest first.</param>
    /// <param name="cancel">Gives up.</param>
    ValueTask<IReadOnlyList<DueMention>> DueAsync(Instant before, int most, CancellationToken cancel);

    /// <summary>Notes that somebody is mentioned now, before it is done: rather never than twice. False where that isn't right any more.</summary>
    ValueTask<bool> TakeAsync(DueMention mention, Instant before, Instant now, CancellationToken cancel);
}

/// <summary>Somebody who may be mentioned.</summary>
/// <param name="Place">Where.</param>
/// <param name="Held">What waits for them, one account's; at least one.</param>
public sealed record DueMention(MentionPlace Place, IReadOnlyList<DueReminder> Held)
{
    /// <summary>Who.</summary>
    public Account Account => Held[0].Account;
}
