using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.Storage.Connecting;
using NodaTime;

namespace MicroNeedlingBot.Storage.Requests;

/// <summary>Links into the private chat, in the database.</summary>
internal sealed class StoredStartLinks(Work work) : IStartLinks
{
    private static readonly Duration s_open = Duration.FromHours(24);

    /// <inheritdoc />
    public async ValueTask KeepAsync(string key, StartLink link, Instant now, CancellationToken cancel) => await work
        .Statement("INSERT INTO start_link (key, account_id, community_id, text, at) VALUES (@key, @account, @community, @text, @now)")
        .With("@key", key)
        .With("@account", link.AccountId)
        .With("@community", link.CommunityId)
        .With("@text", link.Text)
        .With("@now", now)
        .RunAsync(cancel);

    /// <inheritdoc />
    public ValueTask<StartLink?> FindAsync(string key, CancellationToken cancel) => work
        .Statement("SELECT account_id, community_id, text FROM start_link WHERE key = @key")
        .With("@key", key)
        .FirstAsync(row => new StartLink(row.IsDBNull(0) ? null : row.GetInt64(0), row.IsDBNull(1) ? null : row.GetInt64(1), row.GetString(2)), cancel);

    /// <inheritdoc />
    public async ValueTask<OpenedLink> OpenAsync(string key, long accountId, Instant now, CancellationToken cancel)
    {
        // The row is held until the end: opened on two workers at once, the second finds it used.
        var found = await work.Statement($"SELECT account_id, community_id, text, used_by FROM start_link WHERE key = @key AND at > @since {work.Database.Locking}")
            .With("@key", key)
            .With("@since", now - s_open)
            .FirstAsync(
                row => (Link: new StartLink(row.IsDBNull(0) ? null : row.GetInt64(0), row.IsDBNull(1) ? null : row.GetInt64(1), row.GetString(2)), UsedBy: row.IsDBNull(3) ? (long?)null : row.GetInt64(3)),
                cancel);
        if (found.Link is not { } link)
        {
            return new OpenedLink(LinkState.Unknown, Link: null);
        }

        if ((link.AccountId ?? found.UsedBy ?? accountId) != accountId)
        {
            return new OpenedLink(LinkState.Foreign, Link: null);
        }

        if (found.UsedBy is not null)
        {
            return new OpenedLink(LinkState.Used, link);
        }

        await work.Statement("UPDATE start_link SET used_by = @account WHERE key = @key").With("@account", accountId).With("@key", key).RunAsync(cancel);
        return new OpenedLink(LinkState.Opened, link);
    }
}
