using System.Data.Common;

namespace MicroNeedlingBot.Storage.Connecting;

/// <summary>A connection that is in use, with its transaction if it has one. Disposed without a commit, nothing lasts.</summary>
/// <param name="database">Whose it is.</param>
/// <param name="connection">The open connection.</param>
/// <param name="transaction">The transaction; null for reading.</param>
/// <param name="release">Gives the connection back; told whether it is sound.</param>
internal sealed class Work(Database database, DbConnection connection, DbTransaction? transaction, Func<bool, ValueTask> release) : IAsyncDisposable
{
    private bool _sound = true;
    private bool _spoilt;
    private bool _disposed;

    /// <summary>The words in which the two databases differ.</summary>
    public Database Database => database;

    /// <summary>A statement, to be given values and run once.</summary>
    public Statement Statement(string sql)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        return new Statement(this, command);
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

        try
        {
            await transaction!.CommitAsync(CancellationToken.None);
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
            if (transaction is not null)
            {
                await transaction.DisposeAsync();
            }
        }
        catch (Exception cause) when (Database.IsDriver(cause) || cause is InvalidOperationException)
        {
            _sound = false;
        }

        await release(_sound);
    }
}
