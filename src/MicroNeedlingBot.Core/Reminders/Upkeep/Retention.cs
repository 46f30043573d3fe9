using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.Moderation.Questions;
using NodaTime;

namespace MicroNeedlingBot.Reminders.Upkeep;

/// <summary>Keeps the store from growing for ever.</summary>
/// <param name="upkeep">The store.</param>
/// <param name="store">The store, as requests see it.</param>
/// <param name="keep">How long reminders that are over, and the ledger of sends, are kept.</param>
/// <param name="time">The clock.</param>
public sealed class Retention(IStoreUpkeep upkeep, IStore store, Duration keep, TimeProvider time)
{
    /// <summary>How long a platform may deliver an event again.</summary>
    private static readonly Duration s_keepEvents = Duration.FromHours(48);

    /// <summary>How long a community's content waits for the bot to be invited again.</summary>
    private static readonly Duration s_keepCommunities = Duration.FromDays(30);

    /// <summary>Closes what is over and forgets what is old; answers with how many rows are gone.</summary>
    public async ValueTask<int> PurgeAsync(CancellationToken cancel)
    {
        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        await upkeep.CloseSessionsAsync(now, cancel);
        await upkeep.PurgeCommunitiesAsync(now - s_keepCommunities, cancel);
        return await upkeep.PurgeMessagesAsync(now - s_keepEvents, cancel) + await upkeep.PurgeHistoryAsync(now - keep, cancel) + await ForgetQuestionsAsync(now, cancel);
    }

    /// <summary>Questions go after their time whether anybody settled them or not, and with them who waits.</summary>
    private async ValueTask<int> ForgetQuestionsAsync(Instant now, CancellationToken cancel)
    {
        await using var work = await store.BeginAsync(cancel);
        var forgotten = await work.Questions.ForgetAsync(now.InUtc().Date.PlusDays(-OpenGroups.DaysKept), cancel);
        await work.CommitAsync(cancel);
        return forgotten;
    }
}
