using MicroNeedlingBot.Chat.State;
using NodaTime;

namespace MicroNeedlingBot.Storage.Connecting;

/// <summary>
/// SQLite in one file. It has one writer at a time: within this process they queue in order at a gate, which is quicker
/// and fairer than to knock at the file's lock, and those who come close upon each other wait for the disk together; other
/// processes are waited for by SQLite itself.
/// </summary>
internal sealed class SqliteDatabase : Database
{
    private readonly string _path;
    private readonly SqliteConnections _connections;
    private readonly SqliteWriters _queue;

    /// <summary>Opens nothing yet.</summary>
    /// <param name="path">The file; it is made when it is missing.</param>
    /// <param name="patience">How long another writer is waited for.</param>
    /// <param name="pragmas">More settings of each connection, for tests of what goes wrong.</param>
    public SqliteDatabase(string path, Duration patience, string pragmas = "")
    {
        _path = path;
        _connections = new SqliteConnections(path, patience, pragmas);
        _queue = new SqliteWriters(this, _connections, path, patience);
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
        var turns = await _queue.EnterAsync(cancel);
        return new Work(
            this,
            turns.Connection.Connection,
            turns.Transaction,
            new WorkEnding(
                () => _queue.KeepAsync(turns),
                () =>
                {
                    _queue.Undo(turns);
                    return ValueTask.CompletedTask;
                },
                static _ => ValueTask.CompletedTask),
            turns.Connection.Commands);
    }

    /// <inheritdoc />
    public override ValueTask<Work> ReadAsync(CancellationToken cancel)
    {
        try
        {
            var connection = _connections.Take();
            return ValueTask.FromResult(new Work(this, connection.Connection, transaction: null, WorkEnding.OfReading(sound => Release(connection, sound)), connection.Commands));
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
        _queue.Dispose();
        return ValueTask.CompletedTask;
    }

    private ValueTask Release(PreparedConnection connection, bool sound)
    {
        _connections.Return(connection, sound);
        return ValueTask.CompletedTask;
    }
}
