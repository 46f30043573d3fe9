using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.Moderation.Communities;
using MicroNeedlingBot.Moderation.Editing;
using MicroNeedlingBot.Moderation.Feedback;
using MicroNeedlingBot.Moderation.Questions;

namespace MicroNeedlingBot.Tests.Moderation;

/// <summary>What moderation reads and changes in one request, in memory; all else is never asked for.</summary>
internal sealed class InMemoryState : IRequestState
{
    public InMemoryEntries Revisions { get; } = new();

    public InMemoryCommunities Places { get; } = new();

    /// <summary>What was queued for somebody else than the one who asked.</summary>
    public List<(string Chat, string Json)> Queued { get; } = [];

    public ICommunities Communities => Places;

    public IEntries Entries => Revisions;

    public IMembers Members => throw new NotSupportedException();

    public ISessions Sessions => throw new NotSupportedException();

    public IReminders Reminders => throw new NotSupportedException();

    public IPlans Plans => throw new NotSupportedException();

    public IQuestions Questions { get; } = new NoQuestions();

    public IFeedback Feedback { get; } = new NoFeedback();

    public IMentionPlaces MentionPlaces => throw new NotSupportedException();

    public IOffers Offers => throw new NotSupportedException();

    public IStartLinks StartLinks => throw new NotSupportedException();

    public IBelongings Belongings => throw new NotSupportedException();

    public ValueTask<LastReply?> LastReplyAsync(long accountId, string chat, CancellationToken cancel) => throw new NotSupportedException();

    public ValueTask QueueAsync(long accountId, string chat, string json, ReplyPlace place, CancellationToken cancel)
    {
        Queued.Add((chat, json));
        return ValueTask.CompletedTask;
    }
}
