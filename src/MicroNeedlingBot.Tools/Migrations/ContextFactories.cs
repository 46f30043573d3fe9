using MicroNeedlingBot.Storage.Model;
using Microsoft.EntityFrameworkCore.Design;

namespace MicroNeedlingBot.Tools.Migrations;

/// <summary>Gives <c>dotnet ef</c> the model for SQLite.</summary>
internal sealed class SqliteContextFactory : IDesignTimeDbContextFactory<SqliteBotDbContext>
{
    public SqliteBotDbContext CreateDbContext(string[] args) => SqliteBotDbContext.Unconnected();
}

/// <summary>Gives <c>dotnet ef</c> the model for PostgreSQL.</summary>
internal sealed class PostgresContextFactory : IDesignTimeDbContextFactory<PostgresBotDbContext>
{
    public PostgresBotDbContext CreateDbContext(string[] args) => PostgresBotDbContext.Unconnected();
}
