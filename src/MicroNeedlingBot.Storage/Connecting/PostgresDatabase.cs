using MicroNeedlingBot.Chat.State;
using NodaTime;
using Npgsql;

namespace MicroNeedlingBot.Storage.Connecting;

/// <summary>PostgreSQL over the driver's pool of connections. Statements that come again are prepared by themselves.</summary>
internal sealed class PostgresDatabase : Database
{
    private const int MostPrepared = 128;
    private readonly NpgsqlDataSource _source;

    /// <summary>Connects nothing yet.</summary>
    /// <param name="connectionString">Where it is.</param>
    /// <param name="patience">How long a lock or an answer is waited for.</param>
    /// <exception cref="StorageFaultException">The connection string can't be read.</exception>
    public PostgresDatabase(string connectionString, Duration patience)
    {
        try
        {
            var settings = new NpgsqlConnectionStringBuilder(connectionString)
            {
                MaxAutoPrepare = MostPrepared,
                AutoPrepareMinUsages = 2,
                CommandTimeout = (int)Math.Ceiling(patience.TotalSeconds),
            };
            _source = new NpgsqlSlimDataSourceBuilder(settings.ToString()).Build();
        }
        catch (Exception cause) when (cause is ArgumentException or FormatException or InvalidOperationException)
        {
            // Without the cause: its words may repeat a part of the string, and so the password.
            throw new StorageFaultException(
                "Storage:ConnectionString can't be read: write it as Host=…;Database=…;Username=…;Password=…", cause: null);
        }
    }

    /// <inheritdoc />
    public override string Locking => "FOR NO KEY UPDATE";

    /// <inheritdoc />
    public override string LockingFree => "FOR NO KEY UPDATE SKIP LOCKED";

    /// <inheritdoc />
    public override string Among(string select) => $"= ANY(ARRAY({select}))";

    /// <inheritdoc />
    public override string RemindersOf(string sessions, string condition) => $"""
        SELECT r.id FROM {sessions} CROSS JOIN LATERAL (
            SELECT r.id FROM reminder r WHERE r.id BETWEEN s.id * 256 AND s.id * 256 + 255 AND {condition} {LockingFree}) r
        """;

    /// <inheritdoc />
    public override async ValueTask<Work> WriteAsync(CancellationToken cancel)
    {
        var connection = default(NpgsqlConnection);
        try
        {
            connection = await _source.OpenConnectionAsync(cancel);
            var transaction = await connection.BeginTransactionAsync(cancel);
            return new Work(this, connection, transaction, new WorkEnding(
                () => new ValueTask(transaction.CommitAsync(CancellationToken.None)), transaction.DisposeAsync, _ => connection.DisposeAsync()));
        }
        catch (Exception cause)
        {
            if (connection is not null)
            {
                await connection.DisposeAsync();
            }

            throw IsDriver(cause) ? Fault(cause) : cause;
        }
    }

    /// <inheritdoc />
    public override async ValueTask<Work> ReadAsync(CancellationToken cancel)
    {
        try
        {
            var connection = await _source.OpenConnectionAsync(cancel);
            return new Work(this, connection, transaction: null, WorkEnding.OfReading(_ => connection.DisposeAsync()));
        }
        catch (Exception cause) when (IsDriver(cause))
        {
            throw Fault(cause);
        }
    }

    /// <inheritdoc />
    public override StorageFaultException Fault(Exception cause) => PostgresFaults.Of(cause);

    /// <inheritdoc />
    public override bool CanRetry(Exception cause) => PostgresFaults.IsCollision(cause);

    /// <inheritdoc />
    public override ValueTask DisposeAsync() => _source.DisposeAsync();
}
