using MicroNeedlingBot.Answering;
using MicroNeedlingBot.Knowledge;

namespace MicroNeedlingBot.Chat;

/// <summary>One message on its way through the routes.</summary>
/// <param name="text">What was typed.</param>
/// <param name="conversation">What is remembered.</param>
/// <param name="content">The content to answer from.</param>
/// <param name="answer">Judges the text; called once at most.</param>
internal sealed class Request(string text, Conversation conversation, KnowledgeContent content, Func<string, Verdict> answer)
{
    private readonly Lazy<Verdict> _verdict = new(() => answer(text), isThreadSafe: false);

    public string Text => text;

    public Conversation Conversation => conversation;

    public KnowledgeContent Content => content;

    public Verdict Verdict => _verdict.Value;
}
