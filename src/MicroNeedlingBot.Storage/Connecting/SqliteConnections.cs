using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace MicroNeedlingBot.Storage.Connecting;

/// <summary>Open connections to one file, kept with their settings. The driver's own pool can't tell a new one from a used one.</summary>
internal sealed class SqliteConnections(string path, Duration patience, string pragmas) : IDisposable
{
    private readonly ConcurrentBag<PreparedConnection> _idle = [];
    private volatile bool _disposed;

    private readonly string _opening = new SqliteConnectionStringBuilder
    {
        DataSource = path,
        Mode = SqliteOpenMode.ReadWriteCreate,
        Pooling = false,
        ForeignKeys = true,
        // The driver's own retries sleep 150 ms at a time; SQLite's begin at 1 ms.
        DefaultTimeout = 1,
    }.ToString();

    // A send that was recorded must still be recorded after a power cut: FULL waits for the disk at each commit.
    private readonly string _settings = string.Create(
        CultureInfo.InvariantCulture,
        $"PRAGMA busy_timeout = {(long)patience.TotalMilliseconds}; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; {pragmas}");

    /// <summary>One for the caller alone.</summary>
    public PreparedConnection Take()
    {
        if (_idle.TryTake(out var idle))
        {
            return idle;
        }

        var connection = new SqliteConnection(_opening);
        try
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = _settings;
            command.ExecuteNonQuery();
            return new PreparedConnection(connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Takes it back, or closes it when something went wrong with it.</summary>
    public void Return(PreparedConnection connection, bool sound)
    {
        if (sound && !_disposed)
        {
            _idle.Add(connection);
        }
        else
        {
            connection.Dispose();
        }
    }

    public void Dispose()
    {
        _disposed = true;
        while (_idle.TryTake(out var idle))
        {
            idle.Dispose();
        }
    }
}
