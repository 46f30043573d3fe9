using System.Data.Common;

namespace MicroNeedlingBot.Storage.Connecting;

/// <summary>A connection that is in use, with its transaction if it has one. Disposed without a commit, nothing lasts.</summary>
/// <param name="database">Whose it is.</param>
/// <param name="connection">The open connection.</param>
/// <param name="transaction">The transaction; null for reading.</param>
/// <param name="ending">How it ends.</param>
/// <param name="commands">The statements that were prepared on the connection; null where the driver sees to that.</param>
internal sealed class Work(Database database, DbConnection connection, DbTransaction? transaction, WorkEnding ending, CommandShelf? commands = null) : IAsyncDisposable
{
    private bool _committed;
    private bool _sound = true;
    private bool _spoilt;
    private bool _disposed;

    /// <summary>The words in which the two databases differ.</summary>
    public Database Database => database;

    /// <summary>A statement, to be given values and run once.</summary>
    public Statement Statement(string sql)
    {
        // Somebody else may be at work on the connection by now.
        ObjectDisposedException.ThrowIf(_disposed || _committed, this);
        if (commands is null)
        {
            var command = connection.CreateCommand();
            command.CommandText = sql;
            command.Transaction = transaction;
            return new Statement(this, command);
        }

        var kept = commands.Take(connection, sql);
        kept.Transaction = transaction;
        return new Statement(this, kept);
    }

    /// <summary>A statement was run and is not needed any more.</summary>
    public void PutBack(DbCommand command)
    {
        if (commands is null || _spoilt)
        {
            command.Dispose();
        }
        else
        {
            commands.PutBack(command);
        }
    }

    /// <summary>A statement failed: half of a request must never last, even if somebody goes on and commits. Always true.</summary>
    public bool Spoil() => _spoilt = true;

    /// <summary>Makes it last. It isn't given up half way: then nobody would know whether it lasts.</summary>
    public async ValueTask CommitAsync()
    {
        if (_spoilt)
        {
            throw new InvalidOperationException("A statement of this transaction failed: nothing of it can last.");
        }

        _committed = true;
        try
        {
            await ending.CommitAsync();
        }
        catch (Exception cause) when (Database.IsDriver(cause))
        {
            _sound = false;
            throw database.Fault(cause);
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;
        try
        {
            if (!_committed)
            {
                await ending.UndoAsync();
            }
        }
        catch (Exception cause) when (Database.IsDriver(cause) || cause is InvalidOperationException)
        {
            _sound = false;
        }

        await ending.ReleaseAsync(_sound);
    }
}
