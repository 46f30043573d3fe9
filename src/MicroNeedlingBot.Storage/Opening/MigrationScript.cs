using MicroNeedlingBot.Storage.Model;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace MicroNeedlingBot.Storage.Opening;

/// <summary>
/// The statements of migrations, to be run in one transaction. The framework's own migrator keeps its lock in a table,
/// where it stays when the program is killed, and on SQLite each migration would be a transaction of its own.
/// </summary>
internal static class MigrationScript
{
    /// <summary>For SQLite, from behind a migration; null from nothing.</summary>
    public static string Sqlite(string? from) => Of(SqliteBotDbContext.Unconnected(), from);

    /// <summary>For PostgreSQL, from behind a migration; null from nothing.</summary>
    public static string Postgres(string? from) => Of(PostgresBotDbContext.Unconnected(), from);

    private static string Of(BotDbContext context, string? from)
    {
        using (context)
        {
            return context.GetService<IMigrator>().GenerateScript(from, toMigration: null, MigrationsSqlGenerationOptions.NoTransactions);
        }
    }
}
