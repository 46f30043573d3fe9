using MicroNeedlingBot.Chat.State;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace MicroNeedlingBot.Storage.Connecting;

/// <summary>What SQLite's result codes mean to somebody who runs the bot.</summary>
internal static class SqliteFaults
{
    /// <summary>Another writer holds the file.</summary>
    public static string Locked(string path) =>
        $"The database {path} is locked by another program: close what else has it open, or try again in a moment. Nothing was saved.";

    /// <summary>The fault behind an exception of the driver.</summary>
    public static StorageFaultException Of(Exception cause, string path) => new(Sentence(cause, path), cause);

    private static string Sentence(Exception cause, string path) => (cause as SqliteException)?.SqliteErrorCode switch
    {
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => Locked(path),
        raw.SQLITE_READONLY => $"The database {path} is read-only: give the account that runs the bot the right to write it and its folder. Nothing was saved.",
        raw.SQLITE_FULL => $"There is no room left for the database {path}: free some space on its disk. Nothing was saved.",
        raw.SQLITE_CANTOPEN or raw.SQLITE_PERM or raw.SQLITE_AUTH => $"The database {path} can't be opened: check that its folder exists and that the account that runs the bot may write there.",
        raw.SQLITE_IOERR => $"The disk under the database {path} reports an error: check the disk and its free space. Nothing was saved.",
        raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB => $"{path} is damaged or no SQLite database: put a backup in its place, or move it away to start anew.",
        null => $"The database {path} can't be opened: {cause.Message.ReplaceLineEndings(" ")} Check that the account that runs the bot may write there.",
        _ => $"The database {path} refused a statement: {cause.Message.ReplaceLineEndings(" ")} Nothing was saved.",
    };
}
