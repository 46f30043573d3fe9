namespace MicroNeedlingBot.Moderation.Editing;

/// <summary>Reads entries outside of requests: for workers that hold content and look each second whether it is still right.</summary>
public interface IEntryReader
{
    /// <summary>All newest revisions of a scope, removals too, with the version that they make: all as of one moment.</summary>
    ValueTask<ScopeContent> ReadAsync(long community, CancellationToken cancel);

    /// <summary>
    /// The scopes that changed after a version, in the order of their changes; 0 for all that ever did. Versions are
    /// counted over all scopes together: who keeps the last one that came misses nothing.
    /// </summary>
    ValueTask<IReadOnlyList<ScopeVersion>> ChangedAsync(long since, CancellationToken cancel);
}

/// <summary>What a scope holds at a moment.</summary>
/// <param name="Community">Whose: a community's id, or <see cref="Communities.Community.Base"/>.</param>
/// <param name="Version">Its version; 0 before the first change.</param>
/// <param name="Newest">The newest revision of each entry, removals too, in ordinal order of ids.</param>
public sealed record ScopeContent(long Community, long Version, IReadOnlyList<Revision> Newest);

/// <summary>A scope's version.</summary>
/// <param name="Community">Whose: a community's id, or <see cref="Communities.Community.Base"/>.</param>
/// <param name="Version">Grows with each change; the same for two scopes only where one request changed both.</param>
public readonly record struct ScopeVersion(long Community, long Version);
