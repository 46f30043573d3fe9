using MicroNeedlingBot.Moderation.Communities;
using MicroNeedlingBot.Moderation.Editing;
using MicroNeedlingBot.Moderation.Feedback;
using MicroNeedlingBot.Moderation.Questions;

namespace MicroNeedlingBot.Chat.State;

/// <summary>
/// All that one request may read and change, in one transaction that somebody else commits. Every call names the member
/// whose things are meant; another's are never found.
/// </summary>
public interface IRequestState
{
    /// <summary>Members and their accounts.</summary>
    IMembers Members { get; }

    /// <summary>Sessions.</summary>
    ISessions Sessions { get; }

    /// <summary>The reminders of sessions.</summary>
    IReminders Reminders { get; }

    /// <summary>Plans as sessions were registered with them.</summary>
    IPlans Plans { get; }

    /// <summary>Communities.</summary>
    ICommunities Communities { get; }

    /// <summary>Entries as moderators and the owner wrote them.</summary>
    IEntries Entries { get; }

    /// <summary>Questions that had no answer.</summary>
    IQuestions Questions { get; }

    /// <summary>What was asked, and what members said of the answers.</summary>
    IFeedback Feedback { get; }

    /// <summary>Queues a reply, as JSON, to be sent after the commit: to the one who asked, or to somebody else who waits.</summary>
    ValueTask QueueAsync(long accountId, string chat, string json, CancellationToken cancel);

    /// <summary>Where members may be mentioned.</summary>
    IMentionPlaces MentionPlaces { get; }
}

/// <summary>Opens units of work.</summary>
public interface IStore
{
    /// <summary>Begins one; nothing of it lasts unless it is committed.</summary>
    ValueTask<IUnitOfWork> BeginAsync(CancellationToken cancel);
}

/// <summary>One request's transaction: what it changes, that it was handled, and what it says.</summary>
public interface IUnitOfWork : IRequestState, IAsyncDisposable
{
    /// <summary>Marks an event as handled; false when it was before, and then nothing else must be done.</summary>
    ValueTask<bool> MarkHandledAsync(Commands.Platforms platform, string eventId, CancellationToken cancel);

    /// <summary>What is remembered of an account's chat, as JSON; null before the first message.</summary>
    ValueTask<string?> ConversationAsync(long accountId, string chat, CancellationToken cancel);

    /// <summary>Remembers it.</summary>
    ValueTask SaveConversationAsync(long accountId, string chat, string json, CancellationToken cancel);

    /// <summary>Makes it last.</summary>
    ValueTask CommitAsync(CancellationToken cancel);
}
