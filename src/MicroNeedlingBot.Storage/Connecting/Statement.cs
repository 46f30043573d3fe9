using System.Data;
using System.Data.Common;
using NodaTime;

namespace MicroNeedlingBot.Storage.Connecting;

/// <summary>
/// A statement with its values. Every value has its type, also where it is null: PostgreSQL would otherwise guess, and
/// compare an index of 64-bit integers number by number.
/// </summary>
internal readonly struct Statement(Work work, DbCommand command)
{
    /// <summary>Gives a 64-bit integer.</summary>
    public Statement With(string name, long? value) => With(name, DbType.Int64, value);

    /// <summary>Gives an integer.</summary>
    public Statement With(string name, int value) => With(name, DbType.Int32, value);

    /// <summary>Gives a small integer.</summary>
    public Statement With(string name, short value) => With(name, DbType.Int16, value);

    /// <summary>Gives a text.</summary>
    public Statement With(string name, string? value) => With(name, DbType.String, value);

    /// <summary>Gives a truth value.</summary>
    public Statement With(string name, bool value) => With(name, DbType.Boolean, value);

    /// <summary>Gives an instant, in milliseconds.</summary>
    public Statement With(string name, Instant value) => With(name, Moments.Of(value));

    /// <summary>Gives a value of any of these types.</summary>
    public Statement With(string name, Value value) => With(name, value.Type, value.Content);

    /// <summary>Runs it; answers with how many rows it changed.</summary>
    public async ValueTask<int> RunAsync(CancellationToken cancel)
    {
        try
        {
            return await command.ExecuteNonQueryAsync(cancel);
        }
        catch (Exception cause) when (work.Spoil() && Database.IsDriver(cause))
        {
            throw work.Database.Fault(cause);
        }
        finally
        {
            work.PutBack(command);
        }
    }

    /// <summary>Runs it and reads all rows.</summary>
    public async ValueTask<List<T>> AllAsync<T>(Func<DbDataReader, T> read, CancellationToken cancel)
    {
        try
        {
            await using var reader = await command.ExecuteReaderAsync(cancel);
            var rows = new List<T>();
            while (await reader.ReadAsync(cancel))
            {
                rows.Add(read(reader));
            }

            return rows;
        }
        catch (Exception cause) when (work.Spoil() && Database.IsDriver(cause))
        {
            throw work.Database.Fault(cause);
        }
        finally
        {
            work.PutBack(command);
        }
    }

    /// <summary>Runs it and reads the first row; the default of <typeparamref name="T"/> when there is none.</summary>
    public async ValueTask<T?> FirstAsync<T>(Func<DbDataReader, T> read, CancellationToken cancel) =>
        (await AllAsync(read, cancel)) is [var first, ..] ? first : default;

    private Statement With(string name, DbType type, object? value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.DbType = type;
        parameter.Value = value ?? DBNull.Value;
        command.Parameters.Add(parameter);
        return this;
    }
}
