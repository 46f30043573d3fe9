using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.Moderation.Communities;
using MicroNeedlingBot.Storage.Connecting;
using MicroNeedlingBot.Storage.Moderation;
using NodaTime;

namespace MicroNeedlingBot.Storage.Requests;

/// <summary>Which communities accounts used the bot in, in the database.</summary>
internal sealed class StoredBelongings(Work work) : IBelongings
{
    private static readonly Duration s_often = Duration.FromHours(1);

    /// <inheritdoc />
    public async ValueTask UseAsync(long accountId, long communityId, Instant now, CancellationToken cancel) => await work
        // Once an hour is enough while it stays the one that was used last: most messages write nothing here.
        .Statement("""
            INSERT INTO belonging (account_id, community_id, used_at)
            SELECT @account, @community, @now WHERE NOT EXISTS (
                SELECT 1 FROM belonging b WHERE b.account_id = @account AND b.community_id = @community AND b.used_at > @since
                    AND b.used_at = (SELECT MAX(l.used_at) FROM belonging l WHERE l.account_id = @account))
            ON CONFLICT (account_id, community_id) DO UPDATE SET used_at = excluded.used_at
            """)
        .With("@account", accountId)
        .With("@community", communityId)
        .With("@now", now)
        .With("@since", now - s_often)
        .RunAsync(cancel);

    /// <inheritdoc />
    public async ValueTask<IReadOnlyList<Community?>> OfAsync(long accountId, CancellationToken cancel) => await work
        .Statement($"""
            {StoredCommunities.Columns} RIGHT JOIN belonging b ON b.community_id = c.id
            WHERE b.account_id = @account AND (b.community_id = 0 OR (c.id IS NOT NULL AND c.state <> 3)) ORDER BY b.used_at DESC, b.community_id DESC
            """)
        .With("@account", accountId)
        .AllAsync(row => row.IsDBNull(0) ? null : StoredCommunities.Read(row), cancel);
}
