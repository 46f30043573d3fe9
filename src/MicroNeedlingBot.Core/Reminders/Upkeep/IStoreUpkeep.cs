using NodaTime;

namespace MicroNeedlingBot.Reminders.Upkeep;

/// <summary>What the store needs now and then. Every call may be repeated, and made by several workers at once.</summary>
public interface IStoreUpkeep
{
    /// <summary>
    /// Closes open sessions that began before <paramref name="now"/> and have no reminder left that may still be sent.
    /// Answers with how many.
    /// </summary>
    ValueTask<int> CloseSessionsAsync(Instant now, CancellationToken cancel);

    /// <summary>Forgets which events were handled, and replies that were sent, before an instant. Answers with how many.</summary>
    ValueTask<int> PurgeMessagesAsync(Instant before, CancellationToken cancel);

    /// <summary>Forgets the reminders of sessions that were closed before an instant, and sends of before it. Answers with how many.</summary>
    ValueTask<int> PurgeHistoryAsync(Instant before, CancellationToken cancel);

    /// <summary>
    /// Takes away communities that the bot was removed from before an instant, with their entries, questions, counts and
    /// ratings. Answers with how many communities.
    /// </summary>
    ValueTask<int> PurgeCommunitiesAsync(Instant before, CancellationToken cancel);

    /// <summary>Ends pauses whose time is over: what was held becomes pending and is judged like any late one. Answers with how many.</summary>
    ValueTask<int> EndPausesAsync(Instant now, CancellationToken cancel);

    /// <summary>Folds the log of changes into the file and refreshes what is known of indexes, where the database doesn't by itself.</summary>
    ValueTask TidyAsync(CancellationToken cancel);
}
