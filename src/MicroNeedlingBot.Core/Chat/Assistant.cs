using MicroNeedlingBot.Answering;
using MicroNeedlingBot.Chat.Answers;
using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Knowledge;

namespace MicroNeedlingBot.Chat;

/// <summary>
/// Replies to messages: one ordered table of routes, the first that has something to say says it. Keeps no state of
/// its own; safe for parallel use.
/// </summary>
public sealed class Assistant
{
    private readonly LiveKnowledge _knowledge;
    private readonly Func<string, Verdict> _answer;
    private readonly IReadOnlyList<Func<Request, Turn?>> _routes;

    /// <summary>An assistant for one platform.</summary>
    public Assistant(LiveKnowledge knowledge, QuestionAnswerer answerer, Platforms platform)
        : this(knowledge, answerer.Answer, platform)
    {
    }

    /// <summary>An assistant with its judge of messages put in.</summary>
    public Assistant(LiveKnowledge knowledge, Func<string, Verdict> answer, Platforms platform)
    {
        _knowledge = knowledge;
        _answer = answer;
        _routes = [Warning, Nothing, new CommandRoute(platform, answer).Try, PickRoute.Try, Question];
    }

    /// <summary>The words that close a chat.</summary>
    public static Reply Farewell { get; } = Reply.Of(Wording.Farewell);

    /// <summary>The reply to one message, and what to remember for the next one.</summary>
    public Turn Respond(string text, Conversation conversation)
    {
        var request = new Request(text, conversation, _knowledge.Current.Content, _answer);
        var turn = _routes.Select(route => route(request)).OfType<Turn>().First();
        return request.Verdict.Outcome == Outcome.Urgent ? turn : Introduce(turn, conversation);
    }

    /// <summary>The words to open a chat with, before anything was asked.</summary>
    public Turn Greet() =>
        new(Greeting.Of(_knowledge.Current.Content), Greeting.After(_knowledge.Current.Content, Conversation.New));

    /// <summary>First of all, and inside anything: a command or a number may stand before "I can't breathe".</summary>
    private static Turn? Warning(Request request) =>
        request.Verdict.Outcome == Outcome.Urgent
            ? new Turn(
                VerdictReply.Of(request.Text, request.Verdict, request.Content),
                request.Conversation with { Offered = [], LastQuestion = request.Text })
            : null;

    private static Turn? Nothing(Request request) =>
        VisibleText.Of(request.Text).AsSpan().Trim().IsEmpty
            ? new Turn(Reply.Of(Wording.NothingAsked), request.Conversation)
            : null;

    private static Turn Question(Request request)
    {
        var reply = VerdictReply.Of(request.Text, request.Verdict, request.Content);

        // "Thanks" between an answer and "2" doesn't take the list away.
        var offered = request.Verdict.Outcome == Outcome.SmallTalk && reply.Choices.Count == 0
            ? request.Conversation.Offered
            : reply.Choices;
        return new Turn(reply, request.Conversation with { Offered = offered, LastQuestion = request.Text });
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
