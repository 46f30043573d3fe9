using Microsoft.Data.Sqlite;

namespace MicroNeedlingBot.Storage.Connecting;

/// <summary>
/// One transaction of SQLite for several requests that come close upon each other: they take turns in it, and wait for the
/// disk once, together. Each is all or nothing for itself, by a savepoint; none hears that it lasts before all of it does.
/// Used only by whoever holds the gate.
/// </summary>
internal sealed class SqliteTurns(PreparedConnection connection, SqliteTransaction transaction)
{
    private const string Savepoint = "turn";
    private readonly TaskCompletionSource _lasts = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>How many had their turn and wait for the disk.</summary>
    public int Waiting { get; private set; }

    /// <summary>Whether a turn could not be undone: then nothing of the others lasts either, and nobody else takes one.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>The connection.</summary>
    public PreparedConnection Connection => connection;

    /// <summary>The transaction.</summary>
    public SqliteTransaction Transaction => transaction;

    /// <summary>Done when it lasts; fails when none of it does.</summary>
    public Task Lasts => _lasts.Task;

    /// <summary>Begins a turn. The first needs no savepoint: there is nothing before it to be kept.</summary>
    public void Begin()
    {
        if (Waiting > 0)
        {
            transaction.Save(Savepoint);
        }
    }

    /// <summary>Ends a turn well.</summary>
    public void Keep()
    {
        if (Waiting > 0)
        {
            transaction.Release(Savepoint);
        }

        Waiting++;
    }

    /// <summary>Ends a turn of which nothing is to last.</summary>
    public void Undo()
    {
        try
        {
            if (Waiting > 0)
            {
                transaction.Rollback(Savepoint);
                transaction.Release(Savepoint);
            }
        }
        catch (Exception cause) when (Database.IsDriver(cause) || cause is InvalidOperationException)
        {
            IsBroken = true;
        }
    }

    /// <summary>Makes all of it last, and tells everyone. True when the connection is sound.</summary>
    public bool End()
    {
        try
        {
            if (IsBroken)
            {
                throw new SqliteException("The transaction that was shared broke off.", SQLitePCL.raw.SQLITE_ABORT);
            }

            if (Waiting > 0)
            {
                transaction.Commit();
            }

            transaction.Dispose();
            _lasts.TrySetResult();
            return true;
        }
        catch (Exception cause)
        {
            _lasts.TrySetException(cause);
            // It may be nobody's but ours.
            _ = _lasts.Task.Exception;
            Drop();
            return false;
        }
    }

    private void Drop()
    {
        try
        {
            transaction.Dispose();
        }
        catch (Exception cause) when (Database.IsDriver(cause) || cause is InvalidOperationException)
        {
            // The connection is closed next, and takes it along.
        }
    }
}
