using Microsoft.Data.Sqlite;

namespace MicroNeedlingBot.Storage.Connecting;

/// <summary>An open connection with the statements that were prepared on it.</summary>
internal sealed class PreparedConnection(SqliteConnection connection) : IDisposable
{
    /// <summary>The connection.</summary>
    public SqliteConnection Connection => connection;

    /// <summary>Its statements.</summary>
    public CommandShelf Commands { get; } = new();

    public void Dispose()
    {
        Commands.Dispose();
        connection.Dispose();
    }
}
