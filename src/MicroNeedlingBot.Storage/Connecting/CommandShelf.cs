using System.Data.Common;

namespace MicroNeedlingBot.Storage.Connecting;

/// <summary>
/// The statements of one connection, kept prepared: what members do is the same few again and again, and to read a
/// statement costs SQLite more than to run it.
/// </summary>
internal sealed class CommandShelf : IDisposable
{
    private const int Most = 256;
    private readonly Dictionary<string, DbCommand> _kept = new(StringComparer.Ordinal);

    /// <summary>The command for a statement, for the caller alone until it is put back.</summary>
    public DbCommand Take(DbConnection connection, string sql)
    {
        if (_kept.Remove(sql, out var kept))
        {
            return kept;
        }

        var command = connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }

    /// <summary>Puts it back, without its values.</summary>
    public void PutBack(DbCommand command)
    {
        command.Parameters.Clear();
        command.Transaction = null;
        if (_kept.Count >= Most || !_kept.TryAdd(command.CommandText, command))
        {
            command.Dispose();
        }
    }

    public void Dispose()
    {
        foreach (var command in _kept.Values)
        {
            command.Dispose();
        }

        _kept.Clear();
    }
}
