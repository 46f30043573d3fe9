using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace MicroNeedlingBot.Storage.Model;

/// <summary>The tables of both databases, for migrations.</summary>
internal abstract class BotDbContext(DbContextOptions options) : DbContext(options)
{
    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // An index for each foreign key costs more than it gives: those that a query needs are named below.
        configurationBuilder.Conventions.Remove<ForeignKeyIndexConvention>();
    }

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        People(modelBuilder);
        Sessions(modelBuilder);
        Messages(modelBuilder);
        ModerationModel.Apply(modelBuilder);
        SnakeCase.Apply(modelBuilder.Model);
    }

    private static void People(ModelBuilder model)
    {
        model.Entity<MemberRow>().HasIndex(row => row.PausedUntil).HasFilter("paused_until IS NOT NULL");
        model.Entity<AccountRow>(account =>
        {
            account.HasIndex(row => new { row.Platform, row.ExternalId }).IsUnique();
            account.HasIndex(row => row.MemberId);
            // No foreign key to the place: SQLite would rebuild the table for it, and every read joins it anyway.
            account.HasIndex(row => row.MentionPlace).HasFilter("mention_place IS NOT NULL");
            account.HasOne<MemberRow>().WithMany().HasForeignKey(row => row.MemberId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<MentionPlaceRow>().HasIndex(row => new { row.Platform, row.Community }).IsUnique();
        model.Entity<ConversationRow>(conversation =>
        {
            conversation.HasKey(row => new { row.AccountId, row.Chat });
            conversation.HasOne<AccountRow>().WithMany().HasForeignKey(row => row.AccountId).OnDelete(DeleteBehavior.Cascade);
        });
    }

    private static void Sessions(ModelBuilder model)
    {
        model.Entity<PlanRow>().HasKey(row => row.Version);
        model.Entity<SessionRow>(session =>
        {
            session.HasIndex(row => row.MemberId);
            session.HasIndex(row => row.StartUtc, "ix_session_open").HasFilter("status = 0");
            session.HasOne<MemberRow>().WithMany().HasForeignKey(row => row.MemberId).OnDelete(DeleteBehavior.Restrict);
            session.HasOne<AccountRow>().WithMany().HasForeignKey(row => row.AccountId).OnDelete(DeleteBehavior.Restrict);
        });
        // No foreign key to the session: the id is the key of both, and the check would cost a look-up for each row.
        model.Entity<ReminderRow>(reminder =>
        {
            reminder.Property(row => row.Id).ValueGeneratedNever();
            reminder.Property(row => row.Attempts).HasDefaultValue((short)0);
            reminder.HasIndex(row => row.DueAt, "ix_rem_due").HasFilter("state = 0");
            reminder.HasIndex(row => row.LeaseUntil, "ix_rem_lease").HasFilter("state IN (1, 2)");
        });
        model.Entity<DeliveryRow>().HasKey(row => new { row.ReminderId, row.Epoch, row.Attempt });
    }

    private static void Messages(ModelBuilder model)
    {
        model.Entity<MemoRow>().HasKey(row => row.Key);
        model.Entity<InboxRow>(inbox =>
        {
            inbox.HasKey(row => new { row.Platform, row.EventId });
            inbox.HasIndex(row => row.At);
            inbox.Property(row => row.Failures).HasDefaultValue((short)0);
            inbox.HasIndex(row => row.Platform, "ix_inbox_waiting").HasFilter("payload IS NOT NULL");
        });
        model.Entity<OutboxRow>(outbox =>
        {
            outbox.HasOne<AccountRow>().WithMany().HasForeignKey(row => row.AccountId).OnDelete(DeleteBehavior.Cascade);
            outbox.HasIndex(row => row.Id, "ix_outbox_open").HasFilter("state IN (0, 1)");
            outbox.HasIndex(row => new { row.AccountId, row.Chat }, "ix_outbox_chat").HasFilter("state IN (0, 1)");
            outbox.HasIndex(row => new { row.AccountId, row.Chat, row.Id }, "ix_outbox_last");
        });
        // What was offered goes with the account; links and belongings too.
        model.Entity<OfferRow>(offer =>
        {
            offer.HasIndex(row => row.AccountId);
            offer.HasIndex(row => row.At);
            offer.HasOne<AccountRow>().WithMany().HasForeignKey(row => row.AccountId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<StartLinkRow>(link =>
        {
            link.HasKey(row => row.Key);
            link.HasIndex(row => row.AccountId);
            link.HasOne<AccountRow>().WithMany().HasForeignKey(row => row.AccountId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<BelongingRow>(belonging =>
        {
            belonging.HasKey(row => new { row.AccountId, row.CommunityId });
            belonging.HasOne<AccountRow>().WithMany().HasForeignKey(row => row.AccountId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
