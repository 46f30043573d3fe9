using Microsoft.EntityFrameworkCore;

namespace MicroNeedlingBot.Storage.Model;

/// <summary>The tables in PostgreSQL.</summary>
internal sealed class PostgresBotDbContext(DbContextOptions<PostgresBotDbContext> options) : BotDbContext(options)
{
    /// <summary>One that has no database: for migrations and their scripts.</summary>
    public static PostgresBotDbContext Unconnected() => new(new DbContextOptionsBuilder<PostgresBotDbContext>().UseNpgsql().Options);

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        // Each reminder is updated three times within a minute: room on its page keeps that cheap, and the room must be
        // reclaimed long before a fifth of millions of rows is dead.
        modelBuilder.Entity<ReminderRow>(reminder =>
        {
            reminder.HasStorageParameter("fillfactor", 90);
            reminder.HasStorageParameter("autovacuum_vacuum_scale_factor", 0.01);
            reminder.HasStorageParameter("autovacuum_vacuum_cost_delay", 0);
        });
    }
}
