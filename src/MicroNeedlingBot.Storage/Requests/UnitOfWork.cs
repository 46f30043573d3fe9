using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.Moderation.Communities;
using MicroNeedlingBot.Moderation.Editing;
using MicroNeedlingBot.Moderation.Feedback;
using MicroNeedlingBot.Moderation.Questions;
using MicroNeedlingBot.Storage.Connecting;
using MicroNeedlingBot.Storage.Moderation;
using NodaTime;

namespace MicroNeedlingBot.Storage.Requests;

/// <summary>One request on one connection, in one transaction.</summary>
internal sealed class UnitOfWork(Work work, TimeProvider time) : IUnitOfWork
{
    /// <inheritdoc />
    public IMembers Members { get; } = new StoredMembers(work);

    /// <inheritdoc />
    public ISessions Sessions { get; } = new StoredSessions(work, time);

    /// <inheritdoc />
    public IReminders Reminders { get; } = new SessionReminders(work);

    /// <inheritdoc />
    public IPlans Plans { get; } = new StoredPlans(work);

    /// <inheritdoc />
    public ICommunities Communities { get; } = new StoredCommunities(work);

    /// <inheritdoc />
    public IEntries Entries { get; } = new StoredEntries(work, time);

    /// <inheritdoc />
    public IQuestions Questions { get; } = new StoredQuestions(work);

    /// <inheritdoc />
    public IFeedback Feedback { get; } = new StoredFeedback(work);

    /// <inheritdoc />
    public IMentionPlaces MentionPlaces { get; } = new StoredMentionPlaces(work);

    /// <inheritdoc />
    public IOffers Offers { get; } = new StoredOffers(work, time);

    /// <inheritdoc />
    public IStartLinks StartLinks { get; } = new StoredStartLinks(work);

    /// <inheritdoc />
    public IBelongings Belongings { get; } = new StoredBelongings(work);

    /// <inheritdoc />
    public async ValueTask<bool> MarkHandledAsync(Platforms platform, string eventId, CancellationToken cancel) => await work.Statement("""
        INSERT INTO inbox (platform, event_id, at) VALUES (@platform, @event, @now)
        ON CONFLICT (platform, event_id) DO UPDATE SET payload = NULL WHERE inbox.payload IS NOT NULL
        """)
        .With("@platform", (short)platform)
        .With("@event", eventId)
        .With("@now", Now)
        .RunAsync(cancel) > 0;

    /// <inheritdoc />
    public ValueTask<string?> ConversationAsync(long accountId, string chat, CancellationToken cancel) => work
        .Statement("SELECT json FROM conversation WHERE account_id = @account AND chat = @chat")
        .With("@account", accountId)
        .With("@chat", chat)
        .FirstAsync(row => row.GetString(0), cancel);

    /// <inheritdoc />
    public async ValueTask SaveConversationAsync(long accountId, string chat, string json, CancellationToken cancel) => await work.Statement("""
        INSERT INTO conversation (account_id, chat, json, updated_at) VALUES (@account, @chat, @json, @now)
        ON CONFLICT (account_id, chat) DO UPDATE SET json = excluded.json, updated_at = excluded.updated_at
        """)
        .With("@account", accountId)
        .With("@chat", chat)
        .With("@json", json)
        .With("@now", Now)
        .RunAsync(cancel);

    /// <inheritdoc />
    public async ValueTask QueueAsync(long accountId, string chat, string json, ReplyPlace place, CancellationToken cancel) => await work.Statement("""
        INSERT INTO outbox (account_id, chat, json, state, attempts, due_at, uncertain, queued_at, answers_to, edits, offer_id)
        VALUES (@account, @chat, @json, 0, 0, @now, FALSE, @now, @answers, @edits, @offer)
        """)
        .With("@account", accountId)
        .With("@chat", chat)
        .With("@json", json)
        .With("@answers", place.AnswersTo)
        .With("@edits", place.Edits)
        .With("@offer", place.OfferId)
        .With("@now", Now)
        .RunAsync(cancel);

    /// <inheritdoc />
    public ValueTask<LastReply?> LastReplyAsync(long accountId, string chat, CancellationToken cancel) => work
        .Statement("SELECT answers_to, sent_as FROM outbox WHERE account_id = @account AND chat = @chat ORDER BY id DESC LIMIT 1")
        .With("@account", accountId)
        .With("@chat", chat)
        .FirstAsync(row => new LastReply(row.IsDBNull(0) ? null : row.GetString(0), row.IsDBNull(1) ? null : row.GetString(1)), cancel);

    /// <inheritdoc />
    public ValueTask CommitAsync(CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        return work.CommitAsync();
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => work.DisposeAsync();

    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());
}
