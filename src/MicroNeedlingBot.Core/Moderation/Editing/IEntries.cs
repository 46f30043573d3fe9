namespace MicroNeedlingBot.Moderation.Editing;

/// <summary>
/// The entries in the database: append-only revisions, of which the newest is live. Every call names the scope; what
/// another community has is never found.
/// </summary>
public interface IEntries
{
    /// <summary>The newest revision of an entry, a removal too; null when the scope has none.</summary>
    ValueTask<Revision?> NewestAsync(long community, string entryId, CancellationToken cancel);

    /// <summary>The newest revision of each entry in a scope, removals too, in ordinal order of ids.</summary>
    ValueTask<IReadOnlyList<Revision>> AllAsync(long community, CancellationToken cancel);

    /// <summary>One revision, or null.</summary>
    ValueTask<Revision?> FindAsync(long community, string entryId, int number, CancellationToken cancel);

    /// <summary>An entry's revisions below a number, newest first.</summary>
    ValueTask<IReadOnlyList<Revision>> HistoryAsync(long community, string entryId, int below, int most, CancellationToken cancel);

    /// <summary>
    /// Adds a revision, unless the newest is not the one that was expected. From here to the end of the request nobody else
    /// changes entries, in any scope: whatever takes time, like the check of an edit, is done before.
    /// </summary>
    ValueTask<SaveOutcome> AppendAsync(NewRevision revision, CancellationToken cancel);

    /// <summary>How many live entries of its own a scope has; removals don't count.</summary>
    ValueTask<int> CountAsync(long community, CancellationToken cancel);

    /// <summary>A number that grows with each change in a scope: whoever holds content of an older one reads it anew.</summary>
    ValueTask<long> VersionAsync(long community, CancellationToken cancel);
}
