using MicroNeedlingBot.Chat.State;
using NodaTime;

namespace MicroNeedlingBot.Storage.Connecting;

/// <summary>
/// The writers of one file in this process: one at a time, in their order. Who ends its turn while others wait leaves the
/// transaction open for the next, and is told that its own lasts when the last of them has waited for the disk.
/// </summary>
/// <param name="database">Words faults.</param>
/// <param name="connections">The connections to the file.</param>
/// <param name="path">The file.</param>
/// <param name="patience">How long a turn is waited for.</param>
internal sealed class SqliteWriters(Database database, SqliteConnections connections, string path, Duration patience) : IDisposable
{
    // The first must not wait for too many behind it.
    private const int MostTurns = 32;

    private readonly SemaphoreSlim _gate = new(1, 1);
    private SqliteTurns? _open;
    private int _waiting;

    /// <summary>Begins a turn; from then on the gate is the caller's.</summary>
    /// <exception cref="StorageFaultException">None can be had.</exception>
    public async ValueTask<SqliteTurns> EnterAsync(CancellationToken cancel)
    {
        await WaitAsync(cancel);
        try
        {
            var turns = _open ??= Open();
            turns.Begin();
            return turns;
        }
        catch (Exception cause)
        {
            Leave();
            throw Database.IsDriver(cause) || cause is UnauthorizedAccessException ? database.Fault(cause) : cause;
        }
    }

    /// <summary>Ends a turn well: done when it lasts.</summary>
    public async ValueTask KeepAsync(SqliteTurns turns)
    {
        try
        {
            turns.Keep();
        }
        catch
        {
            turns.Undo();
            Leave();
            throw;
        }

        Leave();
        await turns.Lasts;
    }

    /// <summary>Ends a turn of which nothing lasts.</summary>
    public void Undo(SqliteTurns turns)
    {
        turns.Undo();
        Leave();
    }

    public void Dispose() => _gate.Dispose();

    private async ValueTask WaitAsync(CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        if (_gate.Wait(0, CancellationToken.None))
        {
            return;
        }

        Interlocked.Increment(ref _waiting);
        var entered = false;
        try
        {
            entered = await _gate.WaitAsync(patience.ToTimeSpan(), cancel);
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
            // Somebody may have left the transaction to this one, who goes away.
            if (!entered && _gate.Wait(0, CancellationToken.None))
            {
                Leave();
            }
        }

        if (!entered)
        {
            throw new StorageFaultException(SqliteFaults.Locked(path), cause: null);
        }
    }

    private SqliteTurns Open()
    {
        var connection = connections.Take();
        try
        {
            // Immediate: a transaction that reads first and then wants to write would be refused, not waited for.
            return new SqliteTurns(connection, connection.Connection.BeginTransaction(deferred: false));
        }
        catch
        {
            connections.Return(connection, sound: false);
            throw;
        }
    }

    /// <summary>Whoever holds the gate leaves it: to those who wait, or with all that was done on the disk.</summary>
    private void Leave()
    {
        if (_open is { } turns && (turns.Waiting == 0 || turns.IsBroken || turns.Waiting >= MostTurns || Volatile.Read(ref _waiting) == 0))
        {
            _open = null;
            connections.Return(turns.Connection, turns.End());
        }

        _gate.Release();
    }
}
