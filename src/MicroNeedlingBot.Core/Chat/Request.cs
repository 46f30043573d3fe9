using MicroNeedlingBot.Answering;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.Moderation.Editing;

namespace MicroNeedlingBot.Chat;

/// <summary>One message on its way through the routes.</summary>
/// <param name="text">What was typed.</param>
/// <param name="conversation">What is remembered.</param>
/// <param name="knowledge">The snapshot to answer from: all of this request uses the same.</param>
/// <param name="judge">Judges a text.</param>
/// <param name="caller">Who wrote it; null where nothing is known or kept about them.</param>
/// <param name="cancel">Gives up.</param>
internal sealed class Request(
    string text,
    Conversation conversation,
    KnowledgeBase knowledge,
    Func<string, KnowledgeBase, Verdict> judge,
    Caller? caller,
    CancellationToken cancel)
{
    private readonly Lazy<Verdict> _verdict = new(() => judge(text, knowledge), isThreadSafe: false);

    public string Text => text;

    public Conversation Conversation => conversation;

    public KnowledgeBase Knowledge => knowledge;

    public KnowledgeContent Content => knowledge.Content;

    public Verdict Verdict => _verdict.Value;

    public Caller? Caller => caller;

    /// <summary>What was pressed instead of typed: <see cref="Text"/> is what the button says; null for a typed message.</summary>
    public Choice? Pressed { get; init; }

    /// <summary>The base as members of no community have it.</summary>
    public required KnowledgeContent OfBase { get; init; }

    /// <summary>Tries edits before they are saved.</summary>
    public required IEditTrial Trial { get; init; }

    public CancellationToken Cancel => cancel;

    /// <summary>The same request after something about the caller changed.</summary>
    public Request By(Caller changed) => new(text, conversation, knowledge, judge, changed, cancel) { OfBase = OfBase, Trial = Trial, Pressed = Pressed };

    /// <summary>The same request as if something else had been typed: what a picked choice stands for.</summary>
    public Request Saying(string other) => new(other, conversation, knowledge, judge, caller, cancel) { OfBase = OfBase, Trial = Trial };

    /// <summary>Judges another text from the same snapshot.</summary>
    public Verdict Judge(string other) => judge(other, knowledge);
}
