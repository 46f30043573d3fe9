using System.Data.Common;
using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Moderation.Communities;
using MicroNeedlingBot.Storage.Connecting;

namespace MicroNeedlingBot.Storage.Moderation;

/// <summary>Communities in the database.</summary>
internal sealed class StoredCommunities(Work work) : ICommunities
{
    public const string Columns = "SELECT c.id, c.platform, c.external_id, c.name, c.state, c.settings, c.left_at FROM community c";

    /// <inheritdoc />
    public ValueTask<Community?> FindAsync(long id, CancellationToken cancel) => work
        .Statement($"{Columns} WHERE c.id = @community")
        .With("@community", id)
        .FirstAsync(Read, cancel);

    /// <inheritdoc />
    public ValueTask<Community?> FindAsync(Platforms platform, string externalId, CancellationToken cancel) => work
        .Statement($"{Columns} WHERE c.platform = @platform AND c.external_id = @external")
        .With("@platform", (short)platform)
        .With("@external", externalId)
        .FirstAsync(Read, cancel);

    /// <inheritdoc />
    public async ValueTask<IReadOnlyList<Community>> AllAsync(CancellationToken cancel) => await work
        .Statement($"{Columns} ORDER BY c.name, c.id")
        .AllAsync(Read, cancel);

    /// <inheritdoc />
    public async ValueTask<Community> AddAsync(Community community, CancellationToken cancel)
    {
        await Fill(community, work.Statement("""
            INSERT INTO community (platform, external_id, name, state, settings, left_at)
            VALUES (@platform, @external, @name, @state, @settings, @left) ON CONFLICT (platform, external_id) DO NOTHING
            """)).With("@platform", (short)community.Platform).RunAsync(cancel);
        return await FindAsync(community.Platform, community.ExternalId, cancel)
            ?? throw new InvalidOperationException("A community that is there can't be found.");
    }

    /// <inheritdoc />
    public ValueTask MoveAsync(Platforms platform, string oldExternalId, string newExternalId, CancellationToken cancel) =>
        CommunityMove.RunAsync(work, platform, oldExternalId, newExternalId, cancel);

    /// <inheritdoc />
    public async ValueTask SaveAsync(Community community, CancellationToken cancel)
    {
        var saved = await Fill(community, work.Statement("""
            UPDATE community SET external_id = @external, name = @name, state = @state, settings = @settings, left_at = @left WHERE id = @community
            """)).With("@community", community.Id).RunAsync(cancel);
        if (saved == 0)
        {
            throw new InvalidOperationException($"There is no community {community.Id}.");
        }
    }

    private static Statement Fill(Community community, Statement statement) => statement
        .With("@external", community.ExternalId)
        .With("@name", community.Name)
        .With("@state", (short)community.State)
        .With("@settings", CommunitySettingsJson.Write(community.Settings))
        .With("@left", (long?)(community.LeftAt is { } left ? Moments.Of(left) : null));

    public static Community Read(DbDataReader row) => new(
        row.GetInt64(0),
        (Platforms)row.GetInt16(1),
        row.GetString(2),
        row.GetString(3),
        (CommunityState)row.GetInt16(4),
        CommunitySettingsJson.Read(row.GetString(5)))
    {
        LeftAt = row.IsDBNull(6) ? null : Moments.From(row.GetInt64(6)),
    };
}
