using MicroNeedlingBot.Answering;
using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.Moderation.Communities;
using MicroNeedlingBot.Moderation.Editing;
using MicroNeedlingBot.Moderation.Feedback;
using MicroNeedlingBot.Moderation.Questions;
using MicroNeedlingBot.Reminders;
using NodaTime;

namespace MicroNeedlingBot.Tests.TelegramChat.Rendering;

/// <summary>A member without sessions, in a community that asked a little; all else is never asked for.</summary>
internal sealed class StateWithCounts : IRequestState, ISessions, IFeedback
{
    private static readonly LocalDate s_today = new(2026, 11, 24);

    public IMembers Members => throw new NotSupportedException();

    public ISessions Sessions => this;

    public IReminders Reminders => throw new NotSupportedException();

    public IPlans Plans => throw new NotSupportedException();

    public ICommunities Communities => throw new NotSupportedException();

    public IEntries Entries => throw new NotSupportedException();

    public IQuestions Questions => throw new NotSupportedException();

    public IFeedback Feedback => this;

    public IMentionPlaces MentionPlaces => throw new NotSupportedException();

    public IOffers Offers => throw new NotSupportedException();

    public IStartLinks StartLinks => throw new NotSupportedException();

    public IBelongings Belongings => throw new NotSupportedException();

    public ValueTask<LastReply?> LastReplyAsync(long accountId, string chat, CancellationToken cancel) => throw new NotSupportedException();

    public ValueTask QueueAsync(long accountId, string chat, string json, ReplyPlace place, CancellationToken cancel) => throw new NotSupportedException();

    public ValueTask<Session> AddAsync(Session session, CancellationToken cancel) => throw new NotSupportedException();

    public ValueTask<Session?> FindAsync(long memberId, long sessionId, CancellationToken cancel) => throw new NotSupportedException();

    public ValueTask<IReadOnlyList<Session>> OpenAsync(long memberId, CancellationToken cancel) => new([]);

    public ValueTask SaveAsync(Session session, CancellationToken cancel) => throw new NotSupportedException();

    public ValueTask CountAsync(long community, LocalDate day, Outcome outcome, string? entryId, CancellationToken cancel) => ValueTask.CompletedTask;

    public ValueTask<IReadOnlyList<AskedCount>> CountsAsync(long community, LocalDate first, LocalDate last, CancellationToken cancel) => new(last < s_today
        ? [new AskedCount(last, Outcome.Answer, "before/retinoids", 4)]
        : [new AskedCount(last, Outcome.Answer, "before/retinoids", 12), new AskedCount(last, Outcome.Answer, "after/make-up", 7), new AskedCount(last, Outcome.NotCovered, null, 2)]);

    public ValueTask RateAsync(long community, string entryId, int revision, long accountId, bool helpful, LocalDate day, CancellationToken cancel) => throw new NotSupportedException();

    public ValueTask<IReadOnlyList<Rating>> RatingsAsync(long community, LocalDate first, LocalDate last, CancellationToken cancel) => new([new Rating("before/retinoids", 0, 9, 1)]);

    public ValueTask<long> SuggestAsync(long community, long accountId, string text, LocalDate day, CancellationToken cancel) => throw new NotSupportedException();

    public ValueTask<IReadOnlyList<Suggestion>> SuggestionsAsync(long community, CancellationToken cancel) => throw new NotSupportedException();

    public ValueTask<Suggestion?> DecideAsync(long community, long suggestion, bool accepted, CancellationToken cancel) => throw new NotSupportedException();
}
