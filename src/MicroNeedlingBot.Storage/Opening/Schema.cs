namespace MicroNeedlingBot.Storage.Opening;

/// <summary>What one kind of database needs to be brought to the program's tables.</summary>
/// <param name="Migrations">
/// The ids of all migrations, oldest first. They stand here once more so that a start needs no model: a database that has
/// them all is taken as it is.
/// </param>
/// <param name="Script">The statements that bring it from a migration, or from nothing, to the last. It alone loads the model.</param>
/// <param name="HistoryExists">Answers with a row when the table of migrations is there.</param>
/// <param name="Alone">Keeps other programs from migrating at the same time; empty where a write does that anyway.</param>
internal sealed record Schema(IReadOnlyList<string> Migrations, Func<string?, string> Script, string HistoryExists, string Alone)
{
    /// <summary>SQLite.</summary>
    public static Schema Sqlite { get; } = new(
        ["20261124130048_Initial", "20261124143454_ReachAndDone", "20261124152215_Moderation", "20261124180629_PlatformChats"],
        MigrationScript.Sqlite,
        "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = '__EFMigrationsHistory'",
        Alone: "");

    /// <summary>PostgreSQL.</summary>
    public static Schema Postgres { get; } = new(
        ["20261124130124_Initial", "20261124143455_ReachAndDone", "20261124152222_Moderation", "20261124180650_PlatformChats"],
        MigrationScript.Postgres,
        // From the catalogue, and not by to_regclass: that may remember from before a wait that there was none.
        "SELECT 1 FROM pg_tables WHERE tablename = '__EFMigrationsHistory' AND schemaname = ANY(current_schemas(FALSE))",
        Alone: "SELECT pg_advisory_xact_lock(5577006791947779410)");
}
