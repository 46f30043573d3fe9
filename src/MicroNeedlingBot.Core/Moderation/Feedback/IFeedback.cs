using MicroNeedlingBot.Answering;
using NodaTime;

namespace MicroNeedlingBot.Moderation.Feedback;

/// <summary>What was asked, by counts alone, and what members said of the answers, per community.</summary>
public interface IFeedback
{
    /// <summary>Counts one question. No text and nobody's number is kept.</summary>
    /// <param name="community">The community; <see cref="Communities.Community.Base"/> for none.</param>
    /// <param name="day">The day, UTC.</param>
    /// <param name="outcome">What was said.</param>
    /// <param name="entryId">The entry that was answered; null when none was.</param>
    /// <param name="cancel">Gives up.</param>
    ValueTask CountAsync(long community, LocalDate day, Outcome outcome, string? entryId, CancellationToken cancel);

    /// <summary>The counts from one day to another, both included.</summary>
    ValueTask<IReadOnlyList<AskedCount>> CountsAsync(long community, LocalDate first, LocalDate last, CancellationToken cancel);

    /// <summary>Keeps what a member thinks of an entry's revision (0: as the folder has it); a second word replaces the first.</summary>
    ValueTask RateAsync(long community, string entryId, int revision, long accountId, bool helpful, LocalDate day, CancellationToken cancel);

    /// <summary>What members think, from one day to another, both included.</summary>
    ValueTask<IReadOnlyList<Rating>> RatingsAsync(long community, LocalDate first, LocalDate last, CancellationToken cancel);

    /// <summary>Keeps a suggestion; answers with its id.</summary>
    ValueTask<long> SuggestAsync(long community, long accountId, string text, LocalDate day, CancellationToken cancel);

    /// <summary>The open suggestions of a community, oldest first.</summary>
    ValueTask<IReadOnlyList<Suggestion>> SuggestionsAsync(long community, CancellationToken cancel);

    /// <summary>Closes one of the community's; answers with it, or null when it is not open there.</summary>
    ValueTask<Suggestion?> DecideAsync(long community, long suggestion, bool accepted, CancellationToken cancel);
}

/// <summary>How often something was asked on a day.</summary>
public sealed record AskedCount(LocalDate Day, Outcome Outcome, string? EntryId, int Count);

/// <summary>How many found a revision of an entry helpful, and how many did not.</summary>
public sealed record Rating(string EntryId, int Revision, int Helpful, int NotHelpful);

/// <summary>What a member suggests.</summary>
/// <param name="Id">Our id.</param>
/// <param name="AccountId">Who suggests it: they hear what became of it.</param>
/// <param name="Text">Their words.</param>
/// <param name="Day">The day, UTC.</param>
public sealed record Suggestion(long Id, long AccountId, string Text, LocalDate Day);
