using MicroNeedlingBot.Chat.State;
using Npgsql;

namespace MicroNeedlingBot.Storage.Connecting;

/// <summary>What PostgreSQL's codes mean to somebody who runs the bot.</summary>
internal static class PostgresFaults
{
    /// <summary>The fault behind an exception of the driver.</summary>
    public static StorageFaultException Of(Exception cause) => new(
        cause is PostgresException answer ? Answer(answer) : Silence(cause), cause)
    {
        IsCollision = IsCollision(cause),
    };

    /// <summary>Whether a fault goes away when the whole transaction is done again.</summary>
    public static bool IsCollision(Exception cause) =>
        cause is PostgresException { SqlState: PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure };

    private static string Answer(PostgresException answer) => answer.SqlState switch
    {
        PostgresErrorCodes.ReadOnlySqlTransaction => "The PostgreSQL database is read-only (a standby?): connect to the primary. Nothing was saved.",
        PostgresErrorCodes.DiskFull or PostgresErrorCodes.OutOfMemory => "The PostgreSQL server has no room left: free some space on its disk. Nothing was saved.",
        PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.QueryCanceled or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure =>
            "The PostgreSQL database is locked by another transaction: try again in a moment. Nothing was saved.",
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification => "PostgreSQL refuses the name or password: correct Storage:ConnectionString.",
        PostgresErrorCodes.InvalidCatalogName => "That PostgreSQL database doesn't exist: create it, or correct Database in Storage:ConnectionString.",
        PostgresErrorCodes.InsufficientPrivilege => $"PostgreSQL refuses: {answer.MessageText}. Make the account of Storage:ConnectionString the owner of the database.",
        PostgresErrorCodes.TooManyConnections => "The PostgreSQL server has no connection left: raise its max_connections, or set Maximum Pool Size in Storage:ConnectionString. Nothing was saved.",
        PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown => "The PostgreSQL server is starting or stopping: try again in a moment. Nothing was saved.",
        _ => $"PostgreSQL refused a statement ({answer.SqlState}): {answer.MessageText.ReplaceLineEndings(" ")}. Nothing was saved.",
    };

    private static string Silence(Exception cause) => cause.InnerException is TimeoutException || cause is TimeoutException
        ? "The PostgreSQL database doesn't answer in time: it may be locked or overloaded; try again in a moment."
        : "The PostgreSQL server can't be reached: start it, or correct Host and Port in Storage:ConnectionString.";
}
