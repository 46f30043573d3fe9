using MicroNeedlingBot.Moderation.Editing;
using MicroNeedlingBot.Storage.Connecting;
using NodaTime;

namespace MicroNeedlingBot.Storage.Moderation;

/// <summary>Entries in the database.</summary>
internal sealed class StoredEntries(Work work, TimeProvider time) : IEntries
{
    private const string Newest = $"""
        SELECT {RevisionColumns.Names} FROM entry_live l
        JOIN entry_revision r ON r.community_id = l.community_id AND r.entry_id = l.entry_id AND r.number = l.number
        {RevisionColumns.Actor}
        WHERE l.community_id = @community
        """;

    // One version for all that a transaction changes: it becomes visible at once.
    private readonly HashSet<long> _changed = [];
    private long? _version;

    /// <inheritdoc />
    public ValueTask<Revision?> NewestAsync(long community, string entryId, CancellationToken cancel) => work
        .Statement($"{Newest} AND l.entry_id = @entry")
        .With("@community", community)
        .With("@entry", entryId)
        .FirstAsync(row => RevisionColumns.Read(row, 0), cancel);

    /// <inheritdoc />
    public async ValueTask<IReadOnlyList<Revision>> AllAsync(long community, CancellationToken cancel) => await work
        .Statement($"{Newest} ORDER BY l.entry_id")
        .With("@community", community)
        .AllAsync(row => RevisionColumns.Read(row, 0), cancel);

    /// <inheritdoc />
    public ValueTask<Revision?> FindAsync(long community, string entryId, int number, CancellationToken cancel) => work.Statement($"""
        SELECT {RevisionColumns.Names} FROM entry_revision r {RevisionColumns.Actor}
        WHERE r.community_id = @community AND r.entry_id = @entry AND r.number = @number
        """)
        .With("@community", community)
        .With("@entry", entryId)
        .With("@number", number)
        .FirstAsync(row => RevisionColumns.Read(row, 0), cancel);

    /// <inheritdoc />
    public async ValueTask<IReadOnlyList<Revision>> HistoryAsync(long community, string entryId, int below, int most, CancellationToken cancel) => await work.Statement($"""
        SELECT {RevisionColumns.Names} FROM entry_revision r {RevisionColumns.Actor}
        WHERE r.community_id = @community AND r.entry_id = @entry AND r.number < @below ORDER BY r.number DESC LIMIT @most
        """)
        .With("@community", community)
        .With("@entry", entryId)
        .With("@below", below)
        .With("@most", most)
        .AllAsync(row => RevisionColumns.Read(row, 0), cancel);

    /// <inheritdoc />
    public async ValueTask<SaveOutcome> AppendAsync(NewRevision revision, CancellationToken cancel)
    {
        // Before the newest is looked at: whoever comes at the same moment waits here until this one is through, and then
        // sees what it wrote.
        _version ??= await EntryClock.TickAsync(work, cancel);
        var newest = await NewestAsync(revision.Community, revision.EntryId, cancel);
        if ((newest?.Number ?? 0) != revision.Expected)
        {
            return new SaveOutcome(newest, Saved: false);
        }

        if (revision is { Text: not null, MostLive: { } most } && newest?.Text is null && await CountAsync(revision.Community, cancel) >= most)
        {
            return new SaveOutcome(newest, Saved: false) { IsFull = true };
        }

        await AddAsync(revision, cancel);
        await LiveAsync(revision, cancel);
        if (_changed.Add(revision.Community))
        {
            await EntryClock.ShowAsync(work, revision.Community, _version.Value, cancel);
        }

        return new SaveOutcome(await NewestAsync(revision.Community, revision.EntryId, cancel), Saved: true);
    }

    /// <inheritdoc />
    public async ValueTask<int> CountAsync(long community, CancellationToken cancel) => (int)await work
        .Statement("SELECT COUNT(*) FROM entry_live WHERE community_id = @community AND text IS NOT NULL")
        .With("@community", community)
        .FirstAsync(row => row.GetInt64(0), cancel);

    /// <inheritdoc />
    public ValueTask<long> VersionAsync(long community, CancellationToken cancel) => work
        .Statement("SELECT version FROM entry_scope WHERE community_id = @community")
        .With("@community", community)
        .FirstAsync(row => row.GetInt64(0), cancel);

    private async ValueTask AddAsync(NewRevision revision, CancellationToken cancel) => await work.Statement("""
        INSERT INTO entry_revision (community_id, entry_id, number, text, act, actor, at, reason, base_hash)
        VALUES (@community, @entry, @number, @text, @act, @actor, @at, @reason, @base)
        """)
        .With("@community", revision.Community)
        .With("@entry", revision.EntryId)
        .With("@number", revision.Expected + 1)
        .With("@text", revision.Text)
        .With("@act", (short)revision.Act)
        .With("@actor", revision.Actor)
        .With("@at", Instant.FromDateTimeOffset(time.GetUtcNow()))
        .With("@reason", revision.Reason)
        .With("@base", revision.BaseHash)
        .RunAsync(cancel);

    private async ValueTask LiveAsync(NewRevision revision, CancellationToken cancel) => await work.Statement("""
        INSERT INTO entry_live (community_id, entry_id, number, text) VALUES (@community, @entry, @number, @text)
        ON CONFLICT (community_id, entry_id) DO UPDATE SET number = excluded.number, text = excluded.text
        """)
        .With("@community", revision.Community)
        .With("@entry", revision.EntryId)
        .With("@number", revision.Expected + 1)
        .With("@text", revision.Text)
        .RunAsync(cancel);
}
