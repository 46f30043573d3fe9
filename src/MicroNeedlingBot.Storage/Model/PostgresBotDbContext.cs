using Microsoft.EntityFrameworkCore;

namespace MicroNeedlingBot.Storage.Model;

/// <summary>The tables in PostgreSQL.</summary>
internal sealed class PostgresBotDbContext(DbContextOptions<PostgresBotDbContext> options) : BotDbContext(options)
{
    private const string Ordinal = "C";

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
        // Ids of entries stand in ordinal order, whatever language the database sorts by: so it is in SQLite.
        modelBuilder.Entity<EntryRevisionRow>().Property(row => row.EntryId).UseCollation(Ordinal);
        modelBuilder.Entity<EntryLiveRow>().Property(row => row.EntryId).UseCollation(Ordinal);
        modelBuilder.Entity<AskedRow>().Property(row => row.EntryId).UseCollation(Ordinal);
        modelBuilder.Entity<RatingRow>().Property(row => row.EntryId).UseCollation(Ordinal);
    }
}
