using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.Moderation.Communities;
using MicroNeedlingBot.Moderation.Editing;
using MicroNeedlingBot.Reminders;
using MicroNeedlingBot.Tests.Chat;
using NodaTime;

namespace MicroNeedlingBot.Tests.Moderation;

/// <summary>Somebody who moderates Glow, over a handful of base entries.</summary>
internal sealed class ModerationWorld : IEditTrial
{
    private readonly Dictionary<long, Conversation> _conversations = [];
    private readonly LiveKnowledge _live = SampleKnowledge.Live();
    private readonly Assistant _assistant;

    public ModerationWorld()
    {
        _assistant = new Assistant(_live, (text, _) => SampleKnowledge.Judge(text), Platforms.Discord, trial: this);
        Glow = State.Places.Add("glow", "Glow");
        Bloom = State.Places.Add("bloom", "Bloom");
        State.Revisions.Names[1] = "Ann";
        State.Revisions.Names[2] = "Ben";
        Standing = new Standing(Glow, IsModerator: true, IsOwner: false);
    }

    public InMemoryState State { get; } = new();

    public Community Glow { get; }

    public Community Bloom { get; }

    /// <summary>What the platform says of whoever writes, at this moment.</summary>
    public Standing Standing { get; set; }

    /// <summary>What a trial finds.</summary>
    public TrialOutcome Trial { get; set; } = TrialOutcome.Nothing;

    /// <summary>How often a trial was to be made ready.</summary>
    public int Preparations { get; private set; }

    public IReadOnlyList<Revision> Written => State.Revisions.Written;

    /// <summary>Puts another text into the base, as a changed file would.</summary>
    public void ChangeBase(Entry entry) => _live.Swap(_live.Current with
    {
        Content = _live.Current.Content with { Entries = [.. _live.Current.Content.Entries.Select(each => string.Equals(each.Id, entry.Id, StringComparison.Ordinal) ? entry : each)] },
    });

    /// <summary>Takes an entry out of the base, as a file that is gone would.</summary>
    public void DropFromBase(string id)
    {
        _live.Swap(_live.Current with { Content = _live.Current.Content with { Entries = [.. _live.Current.Content.Entries.Where(each => !string.Equals(each.Id, id, StringComparison.Ordinal))] } });
        State.Revisions.Add(new NewRevision(Community.Base, id, 0, Text: null, RevisionAct.Import, Actor: 0, ""));
    }

    /// <summary>Says something and answers with what the bot says.</summary>
    public async Task<string> SayAsync(string text, long who = 1)
    {
        var account = new Account(who, Platforms.Discord, $"u{who}", who, PrivateChat: null, Reachable: true);
        var community = Standing.Community is { } place ? await State.Places.FindAsync(place.Id, CancellationToken.None) : null;
        var caller = new Caller(new Member(who, Zone: null, Quiet: null, Discreet: false, PausedUntil: null), account, State, Instant.FromUtc(2026, 11, 24, 10, 15)) { Standing = Standing with { Community = community } };
        var before = _conversations.GetValueOrDefault(who, Conversation.New with { Introduced = true });
        var turn = await _assistant.RespondAsync(text, before, caller, CancellationToken.None);
        _conversations[who] = turn.Next;
        return PlainText.Of(turn.Reply);
    }

    /// <summary>What a choice that is offered now would say if it were pressed.</summary>
    public string Press(string choice, long who = 1) =>
        ((SayText)_conversations[who].Offered.Single(each => string.Equals(each.Text, choice, StringComparison.Ordinal)).Action).Text;

    public ValueTask<TrialOutcome> TryAsync(EditChange change, CancellationToken cancel) => new(Trial);

    public void Prepare(KnowledgeBase live) => Preparations++;
}
