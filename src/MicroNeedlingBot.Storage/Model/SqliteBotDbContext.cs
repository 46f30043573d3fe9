using Microsoft.EntityFrameworkCore;

namespace MicroNeedlingBot.Storage.Model;

/// <summary>The tables in SQLite.</summary>
internal sealed class SqliteBotDbContext(DbContextOptions<SqliteBotDbContext> options) : BotDbContext(options)
{
    /// <summary>One that has no database: for migrations and their scripts.</summary>
    public static SqliteBotDbContext Unconnected() => new(new DbContextOptionsBuilder<SqliteBotDbContext>().UseSqlite().Options);
}
