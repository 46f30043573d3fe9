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
    ValueTask QueueAsync(long accountId, string chat, string json, CancellationToken cancel) => QueueAsync(accountId, chat, json, ReplyPlace.New, cancel);

    /// <summary>Queues a reply, and says where in the chat it belongs.</summary>
    ValueTask QueueAsync(long accountId, string chat, string json, ReplyPlace place, CancellationToken cancel);

    /// <summary>The last that was queued for an account in a chat; null for nothing in the last two days.</summary>
    ValueTask<LastReply?> LastReplyAsync(long accountId, string chat, CancellationToken cancel);

    /// <summary>Where members may be mentioned.</summary>
    IMentionPlaces MentionPlaces { get; }

    /// <summary>What was offered under messages with buttons.</summary>
    IOffers Offers { get; }

    /// <summary>Links from a group into the private chat.</summary>
    IStartLinks StartLinks { get; }

    /// <summary>Which communities an account used the bot in.</summary>
    IBelongings Belongings { get; }
}

/// <summary>Where in a chat a reply belongs. Message ids are the platform's.</summary>
/// <param name="AnswersTo">The message that it answers; null where it answers none.</param>
/// <param name="Edits">Our own message whose place it takes; null for a new one.</param>
/// <param name="OfferId">What its buttons offer; null for none.</param>
public sealed record ReplyPlace(string? AnswersTo = null, string? Edits = null, long? OfferId = null)
{
    /// <summary>At the end, in answer to nothing.</summary>
    public static ReplyPlace New { get; } = new();
}

/// <summary>What was said last in a chat.</summary>
/// <param name="AnswersTo">The message that it answers; null for none.</param>
/// <param name="SentAs">The platform's id of it; null while it isn't sent, or can't be edited.</param>
public sealed record LastReply(string? AnswersTo, string? SentAs);

/// <summary>Opens units of work.</summary>
public interface IStore
{
    /// <summary>Begins one; nothing of it lasts unless it is committed.</summary>
    ValueTask<IUnitOfWork> BeginAsync(CancellationToken cancel);

    /// <summary>Begins one that only reads, each thing for itself: it waits for nobody who writes, and can't be committed.</summary>
    ValueTask<IUnitOfWork> ReadAsync(CancellationToken cancel) => BeginAsync(cancel);
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
