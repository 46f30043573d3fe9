using NodaTime;

namespace MicroNeedlingBot.Storage.Opening;

/// <summary>Where the database is.</summary>
/// <param name="Provider"><c>Storage:Provider</c>.</param>
/// <param name="Folder"><c>Storage:Folder</c>: holds <c>bot.db</c> with SQLite. It is made, for its owner alone, when it is missing.</param>
/// <param name="ConnectionString"><c>Storage:ConnectionString</c>: needed for PostgreSQL.</param>
public sealed record StorageSettings(StorageProvider Provider, string Folder, string? ConnectionString)
{
    /// <summary>How long a lock is waited for before it is a fault.</summary>
    public Duration Patience { get; init; } = Duration.FromSeconds(5);
}

/// <summary>The kinds of database.</summary>
public enum StorageProvider
{
    /// <summary>One file, no server: the default.</summary>
    Sqlite,

    /// <summary>A PostgreSQL server, for several workers.</summary>
    Postgres,
}
