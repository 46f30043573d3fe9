using Microsoft.EntityFrameworkCore;

namespace MicroNeedlingBot.Storage.Model;

/// <summary>The keys and indexes of moderation's tables.</summary>
internal static class ModerationModel
{
    public static void Apply(ModelBuilder model)
    {
        model.Entity<CommunityRow>().HasIndex(row => new { row.Platform, row.ExternalId }).IsUnique();
        Entries(model);
        Questions(model);
        Feedback(model);
    }

    private static void Entries(ModelBuilder model)
    {
        model.Entity<EntryRevisionRow>().HasKey(row => new { row.CommunityId, row.EntryId, row.Number });
        model.Entity<EntryLiveRow>().HasKey(row => new { row.CommunityId, row.EntryId });
        model.Entity<EntryClockRow>().Property(row => row.Id).ValueGeneratedNever();
        model.Entity<EntryScopeRow>(scope =>
        {
            scope.HasKey(row => row.CommunityId);
            scope.Property(row => row.CommunityId).ValueGeneratedNever();
            scope.HasIndex(row => row.Version);
        });
    }

    private static void Questions(ModelBuilder model)
    {
        model.Entity<OpenQuestionRow>(question =>
        {
            question.HasIndex(row => new { row.CommunityId, row.Id }, "ix_open_question_open").HasFilter("state = 0");
            question.HasIndex(row => row.Day);
        });
        model.Entity<QuestionWaitingRow>(waiting =>
        {
            waiting.HasKey(row => new { row.QuestionId, row.AccountId });
            waiting.HasIndex(row => row.AccountId);
            waiting.HasOne<OpenQuestionRow>().WithMany().HasForeignKey(row => row.QuestionId).OnDelete(DeleteBehavior.Cascade);
            waiting.HasOne<AccountRow>().WithMany().HasForeignKey(row => row.AccountId).OnDelete(DeleteBehavior.Cascade);
        });
    }

    // What somebody said goes with their account: the index by account is for that.
    private static void Feedback(ModelBuilder model)
    {
        model.Entity<AskedRow>().HasKey(row => new { row.CommunityId, row.Day, row.Outcome, row.EntryId });
        model.Entity<RatingRow>(rating =>
        {
            rating.HasKey(row => new { row.CommunityId, row.EntryId, row.Revision, row.AccountId });
            rating.HasIndex(row => new { row.CommunityId, row.Day });
            rating.HasIndex(row => row.AccountId);
            rating.HasOne<AccountRow>().WithMany().HasForeignKey(row => row.AccountId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<SuggestionRow>(suggestion =>
        {
            suggestion.HasIndex(row => new { row.CommunityId, row.Id }, "ix_suggestion_open").HasFilter("state = 0");
            suggestion.HasIndex(row => row.AccountId);
            suggestion.HasOne<AccountRow>().WithMany().HasForeignKey(row => row.AccountId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
