using MicroNeedlingBot.Moderation.Editing;
using MicroNeedlingBot.Storage.Connecting;

namespace MicroNeedlingBot.Storage.Moderation;

/// <summary>Reads entries outside of requests. Each call is one statement: so it sees one moment.</summary>
internal sealed class EntryReader(Database database) : IEntryReader
{
    /// <inheritdoc />
    public async ValueTask<ScopeContent> ReadAsync(long community, CancellationToken cancel)
    {
        await using var work = await database.ReadAsync(cancel);
        var rows = await work.Statement($"""
            SELECT s.version, {RevisionColumns.Names} FROM entry_scope s
            LEFT JOIN entry_live l ON l.community_id = s.community_id
            LEFT JOIN entry_revision r ON r.community_id = l.community_id AND r.entry_id = l.entry_id AND r.number = l.number
            {RevisionColumns.Actor}
            WHERE s.community_id = @community ORDER BY l.entry_id
            """)
            .With("@community", community)
            .AllAsync(row => (Version: row.GetInt64(0), Revision: row.IsDBNull(1) ? null : RevisionColumns.Read(row, 1)), cancel);
        return new ScopeContent(community, rows is [var (version, _), ..] ? version : 0, [.. rows.Select(row => row.Revision).OfType<Revision>()]);
    }

    /// <inheritdoc />
    public async ValueTask<IReadOnlyList<ScopeVersion>> ChangedAsync(long since, CancellationToken cancel)
    {
        await using var work = await database.ReadAsync(cancel);
        return await work.Statement("SELECT community_id, version FROM entry_scope WHERE version > @since ORDER BY version")
            .With("@since", since)
            .AllAsync(row => new ScopeVersion(row.GetInt64(0), row.GetInt64(1)), cancel);
    }
}
