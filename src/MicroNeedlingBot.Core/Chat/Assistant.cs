using System.Diagnostics;
using MicroNeedlingBot.Answering;
using MicroNeedlingBot.Answering.Overlays;
using MicroNeedlingBot.Chat.Answers;
using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Chat.Dialogues;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.Moderation.Commands;
using MicroNeedlingBot.Moderation.Communities;
using MicroNeedlingBot.Moderation.Editing;
using MicroNeedlingBot.Moderation.Forms;
using MicroNeedlingBot.Moderation.Questions;

namespace MicroNeedlingBot.Chat;

/// <summary>
/// Replies to messages: one ordered table of routes, the first that has something to say says it. Keeps no state of
/// its own; safe for parallel use.
/// </summary>
public sealed class Assistant : IKnowledgeViews
{
    private readonly LiveKnowledge _knowledge;
    private readonly Func<string, KnowledgeBase, Verdict> _judge;
    private readonly IKnowledgeViews? _views;
    private readonly IEditTrial _trial;
    private readonly Platforms _platform;
    private readonly IReadOnlyList<Func<Request, ValueTask<Turn?>>> _routes;
    private readonly IReadOnlyList<Func<Request, ValueTask<Turn?>>> _spoken;
    private readonly IReadOnlyList<Func<Request, ValueTask<Turn?>>> _pressed;

    /// <summary>An assistant for one platform.</summary>
    /// <param name="knowledge">The base.</param>
    /// <param name="platform">The platform.</param>
    /// <param name="views">What communities are answered from; null where there are none.</param>
    /// <param name="trial">Tries edits; null for the simplest way.</param>
    public Assistant(LiveKnowledge knowledge, Platforms platform, IKnowledgeViews? views = null, IEditTrial? trial = null)
        : this(knowledge, QuestionAnswerer.Judge, platform, views, trial ?? new OverlayTrial(new VectorCache()))
    {
    }

    /// <summary>An assistant with its judge of messages put in.</summary>
    public Assistant(LiveKnowledge knowledge, Func<string, Verdict> judge, Platforms platform)
        : this(knowledge, (text, _) => judge(text), platform)
    {
    }

    /// <summary>An assistant with its judge of messages put in, which looks at the snapshot.</summary>
    public Assistant(LiveKnowledge knowledge, Func<string, KnowledgeBase, Verdict> judge, Platforms platform, IKnowledgeViews? views = null, IEditTrial? trial = null)
    {
        (_knowledge, _judge, _views, _trial, _platform) = (knowledge, judge, views, trial ?? new LiveMatcherTrial(), platform);
        _spoken = [new PrivateRoute(platform).TryAsync, new CommandRoute(platform).TryAsync, new DialogueRoute(Forms.All).TryAsync, LooseWords.TryAsync, Question];
        _pressed = [Unapproved.TryAsync, Pick];
        _routes = [Warning, Unapproved.TryAsync, Nothing, Pick, .. _spoken];
    }

    /// <summary>The words that close a chat.</summary>
    public static Reply Farewell { get; } = Reply.Of(Wording.Farewell);

    /// <summary>The reply to one message, and what to remember for the next one.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="conversation">What is remembered of this chat.</param>
    /// <param name="caller">Who wrote it; null where nothing is kept about anybody: then there are no sessions.</param>
    /// <param name="cancel">Gives up; nothing was said then.</param>
    public async ValueTask<Turn> RespondAsync(string text, Conversation conversation, Caller? caller, CancellationToken cancel)
    {
        var snapshot = await OfAsync(caller?.Standing.CommunityId ?? Community.Base, cancel);
        var request = new Request(AskCommand.QuestionIn(text, _platform), conversation, snapshot, _judge, caller, cancel) { OfBase = _knowledge.Current.Content, Trial = _trial };
        var turn = await FirstAsync(_routes, request);
        return IsUrgent(request) ? turn with { IsUrgent = true }
            : WritingForOthers.Is(request) && request.Verdict.Outcome == Outcome.Urgent ? WarnedFirst(turn, request)
            : Introduce(turn, conversation);
    }

    /// <summary>The reply to a pressed button, and what to remember for the next message.</summary>
    /// <param name="pressed">What was pressed: the caller has made sure that it was offered to them.</param>
    /// <param name="conversation">What is remembered of this chat, with what was offered together with the button.</param>
    /// <param name="caller">Who pressed it.</param>
    /// <param name="cancel">Gives up; nothing was said then.</param>
    public async ValueTask<Turn> PressAsync(Choice pressed, Conversation conversation, Caller caller, CancellationToken cancel)
    {
        var snapshot = await OfAsync(caller.Standing.CommunityId, cancel);
        var request = new Request(pressed.Text, conversation, snapshot, _judge, caller, cancel) { OfBase = _knowledge.Current.Content, Trial = _trial, Pressed = pressed };
        return Introduce(await FirstAsync(_pressed, request), conversation);
    }

    /// <inheritdoc />
    public ValueTask<KnowledgeBase> OfAsync(long community, CancellationToken cancel) =>
        community != Community.Base && _views is not null ? _views.OfAsync(community, cancel) : new(_knowledge.Current);

    /// <summary>The words to open a chat with, before anything was asked.</summary>
    public Turn Greet() =>
        new(Greeting.Of(_knowledge.Current.Content), Greeting.After(_knowledge.Current.Content, Conversation.New));

    /// <summary>First of all, and inside anything: a command or a number may stand before "I can't breathe".</summary>
    private static ValueTask<Turn?> Warning(Request request) => new(
        IsUrgent(request)
            ? new Turn(
                Urgent(request),
                request.Conversation with { Offered = [], LastQuestion = request.Text })
            : null);

    /// <summary>What a moderator writes for others, about fever or pus, is no message about themselves.</summary>
    private static bool IsUrgent(Request request) => !WritingForOthers.Is(request) && request.Verdict.Outcome == Outcome.Urgent;

    /// <summary>What sounds like an emergency is warned about in a text for others too, in case it was none; the text is taken all the same.</summary>
    private static Turn WarnedFirst(Turn turn, Request request) => turn with
    {
        Reply = new Reply([.. VerdictReply.Of(request.Text, request.Verdict, request.Content).Blocks.SkipLast(1), Paragraph.Of(Wording.AfterWarningInText), .. turn.Reply.Blocks]),
        IsUrgent = true,
    };

    /// <summary>The fixed reply; in the middle of a form its second sentence says that the form waits.</summary>
    private static Reply Urgent(Request request)
    {
        var reply = VerdictReply.Of(request.Text, request.Verdict, request.Content);
        return request.Conversation.Dialogue is null
            ? reply
            : new Reply([.. reply.Blocks.SkipLast(1), Paragraph.Of(Wording.AfterWarningInForm)]);
    }

    /// <summary>A form says itself what is wrong with nothing as an answer, or asks again.</summary>
    private static ValueTask<Turn?> Nothing(Request request) => new(
        !VisibleText.Of(request.Text).AsSpan().Trim().IsEmpty ? null
        : request.Conversation.Dialogue is not { } open ? new Turn(Reply.Of(Wording.NothingAsked), request.Conversation)
        : EditEntryForm.IsProse(open.Asking) ? null
        : new Turn(Reply.Of(Wording.NothingAnswered), request.Conversation).WithQuestion(open));

    private ValueTask<Turn?> Pick(Request request) => PickRoute.TryAsync(request, _platform, said => FirstAsync(_spoken, said));

    private static async ValueTask<Turn> FirstAsync(IReadOnlyList<Func<Request, ValueTask<Turn?>>> routes, Request request)
    {
        foreach (var route in routes)
        {
            if (await route(request) is { } turn)
            {
                return turn;
            }
        }

        throw new UnreachableException("The last route always has something to say.");
    }

    private async ValueTask<Turn?> Question(Request request)
    {
        var reply = VerdictReply.Of(request.Text, request.Verdict, request.Content);

        // "Thanks" between an answer and "2" doesn't take the list away.
        var offered = request.Verdict.Outcome == Outcome.SmallTalk && reply.Choices.Count == 0
            ? request.Conversation.Offered
            : reply.Choices;
        var turn = await AfterQuestion.AskedAsync(request, new Turn(reply, request.Conversation with { Offered = offered, LastQuestion = request.Text }));
        // A terminal says whom it plays.
        return _platform == Platforms.Console || request.Verdict.Outcome is Outcome.SmallTalk or Outcome.Urgent ? turn : AnsweredFor.Tell(turn, request.Caller);
    }

    private static Turn Introduce(Turn turn, Conversation before) =>
        before.Introduced || turn.Next.Introduced || turn.Ends
            ? turn
            : turn with
            {
                Reply = new Reply([.. turn.Reply.Blocks, new Note(Wording.NoAdvice)]),
                Next = turn.Next with { Introduced = true },
            };
}
