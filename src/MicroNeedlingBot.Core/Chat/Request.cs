using MicroNeedlingBot.Answering;
using MicroNeedlingBot.Knowledge;

namespace MicroNeedlingBot.Chat;

/// <summary>One message on its way through the routes.</summary>
/// <param name="text">What was typed.</param>
/// <param name="conversation">What is remembered.</param>
/// <param name="content">The content to answer from.</param>
/// <param name="answer">Judges the text; called once at most.</param>
/// <param name="caller">Who wrote it; null where nothing is known or kept about them.</param>
/// <param name="cancel">Gives up.</param>
internal sealed class Request(
    string text,
    Conversation conversation,
    KnowledgeContent content,
    Func<string, Verdict> answer,
    Caller? caller,
    CancellationToken cancel)
{
    private readonly Lazy<Verdict> _verdict = new(() => answer(text), isThreadSafe: false);

    public string Text => text;

    public Conversation Conversation => conversation;

    public KnowledgeContent Content => content;

    public Verdict Verdict => _verdict.Value;

    public Caller? Caller => caller;

    public CancellationToken Cancel => cancel;

    /// <summary>The same request after something about the caller changed.</summary>
    public Request By(Caller changed) => new(text, conversation, content, answer, changed, cancel);

    /// <summary>The same request as if something else had been typed: what a picked choice stands for.</summary>
    public Request Saying(string other) => new(other, conversation, content, answer, caller, cancel);
}
