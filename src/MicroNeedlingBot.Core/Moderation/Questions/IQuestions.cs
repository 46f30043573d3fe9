using MicroNeedlingBot.Reminders;
using NodaTime;

namespace MicroNeedlingBot.Moderation.Questions;

/// <summary>Questions that had no answer, kept without who asked and without the time of day, per community.</summary>
public interface IQuestions
{
    /// <summary>Keeps one, cleaned already; answers with its id.</summary>
    ValueTask<long> AddAsync(long community, string cleaned, LocalDate day, CancellationToken cancel);

    /// <summary>The open ones of a community, newest first.</summary>
    ValueTask<IReadOnlyList<OpenQuestion>> OpenAsync(long community, int most, CancellationToken cancel);

    /// <summary>Closes some that belong to the community; those of another stay. Answers with how many it closed.</summary>
    ValueTask<int> CloseAsync(long community, IReadOnlyList<long> ids, QuestionEnd settled, CancellationToken cancel);

    /// <summary>Notes that somebody wants to hear when there is an answer; once for each account and question.</summary>
    ValueTask WantAnswerAsync(long community, long question, long accountId, CancellationToken cancel);

    /// <summary>Takes those who want to hear about some questions: each account once, and none is found a second time.</summary>
    ValueTask<IReadOnlyList<Account>> TakeWaitingAsync(long community, IReadOnlyList<long> ids, CancellationToken cancel);

    /// <summary>Forgets all that were asked before a day, with those who wait for them.</summary>
    ValueTask<int> ForgetAsync(LocalDate before, CancellationToken cancel);
}

/// <summary>A question that waits for moderators.</summary>
/// <param name="Id">Our id.</param>
/// <param name="Text">The question, cleaned.</param>
/// <param name="Day">The day on which it was asked, UTC.</param>
public sealed record OpenQuestion(long Id, string Text, LocalDate Day);

/// <summary>How a question was settled. Stored: never renumbered.</summary>
public enum QuestionEnd
{
    /// <summary>An answer was written for it.</summary>
    Answered = 1,

    /// <summary>It became a phrasing of an entry.</summary>
    Same = 2,

    /// <summary>It is nothing for this community.</summary>
    NotForUs = 3,
}
