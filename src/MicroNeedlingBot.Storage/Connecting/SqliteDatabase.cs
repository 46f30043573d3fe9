using MicroNeedlingBot.Chat.State;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace MicroNeedlingBot.Storage.Connecting;

/// <summary>
/// SQLite in one file. It has one writer at a time: within this process they queue in order at a gate, which is quicker
/// and fairer than to knock at the file's lock; other processes are waited for by SQLite itself.
/// </summary>
internal sealed class SqliteDatabase : Database
{
    private readonly string _path;
    private readonly Duration _patience;
    private readonly SqliteConnections _connections;
    private readonly SemaphoreSlim _gate = new(1, 1);

    /// <summary>Opens nothing yet.</summary>
    /// <param name="path">The file; it is made when it is missing.</param>
    /// <param name="patience">How long another writer is waited for.</param>
    /// <param name="pragmas">More settings of each connection, for tests of what goes wrong.</param>
    public SqliteDatabase(string path, Duration patience, string pragmas = "")
    {
        _path = path;
        _patience = patience;
        _connections = new SqliteConnections(path, patience, pragmas);
    }

    /// <inheritdoc />
    public override string Locking => "";

    /// <inheritdoc />
    public override string LockingFree => "";

    /// <inheritdoc />
    public override string Among(string select) => $"IN ({select})";

    /// <inheritdoc />
    /// <remarks>By the key means: not by the index of all that is pending, which the condition seems to invite.</remarks>
    public override string RemindersOf(string sessions, string condition) =>
        $"SELECT r.id FROM {sessions} CROSS JOIN reminder r NOT INDEXED ON r.id BETWEEN s.id * 256 AND s.id * 256 + 255 AND {condition}";

    /// <inheritdoc />
    public override async ValueTask<Work> WriteAsync(CancellationToken cancel)
    {
        if (!await _gate.WaitAsync(_patience.ToTimeSpan(), cancel))
        {
            throw new StorageFaultException(SqliteFaults.Locked(_path), cause: null);
        }

        var connection = default(SqliteConnection);
        try
        {
            connection = _connections.Take();
            // Immediate: a transaction that reads first and then wants to write would be refused, not waited for.
            return new Work(this, connection, connection.BeginTransaction(deferred: false), sound => Release(connection, sound, wrote: true));
        }
        catch (Exception cause)
        {
            if (connection is not null)
            {
                _connections.Return(connection, sound: false);
            }

            _gate.Release();
            throw IsDriver(cause) || cause is UnauthorizedAccessException ? Fault(cause) : cause;
        }
    }

    /// <inheritdoc />
    public override ValueTask<Work> ReadAsync(CancellationToken cancel)
    {
        try
        {
            var connection = _connections.Take();
            return ValueTask.FromResult(new Work(this, connection, transaction: null, sound => Release(connection, sound, wrote: false)));
        }
        catch (Exception cause) when (IsDriver(cause))
        {
            throw Fault(cause);
        }
    }

    /// <inheritdoc />
    public override StorageFaultException Fault(Exception cause) => SqliteFaults.Of(cause, _path);

    /// <inheritdoc />
    public override bool CanRetry(Exception cause) => false;

    /// <inheritdoc />
    public override ValueTask DisposeAsync()
    {
        _connections.Dispose();
        _gate.Dispose();
        return ValueTask.CompletedTask;
    }

    private ValueTask Release(SqliteConnection connection, bool sound, bool wrote)
    {
        _connections.Return(connection, sound);
        if (wrote)
        {
            _gate.Release();
        }

        return ValueTask.CompletedTask;
    }
}
