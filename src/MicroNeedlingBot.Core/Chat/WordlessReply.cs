using MicroNeedlingBot.Chat.Replies;

namespace MicroNeedlingBot.Chat;

/// <summary>What is said to a message whose point isn't in its words. A warning sign in its caption comes before that.</summary>
internal static class WordlessReply
{
    /// <summary>The reply to one without any words.</summary>
    public static Reply Alone(Wordless kind) => kind switch
    {
        Wordless.Picture => Reply.Of("I'm sorry, I can't look at pictures. Tell me in words what you would like to know. If your skin worries you, show it to a dermatologist or to the professional who treats you."),
        Wordless.Voice => Reply.Of("I'm sorry, I can't listen to messages. Please write to me what you would like to know."),
        _ => Reply.Of("I only understand words. Ask me anything about microneedling, or type /topics."),
    };

    /// <summary>A turn that goes by the words alone, and says so.</summary>
    public static Turn Before(Wordless kind, Turn turn) => turn.IsUrgent || kind == Wordless.Thing || turn.Reply.Blocks.Count == 0
        ? turn
        : turn with { Reply = new Reply([Paragraph.Of(kind == Wordless.Picture ? "I can't look at pictures, so I go by your words alone." : "I can't listen to messages, so I go by your words alone."), .. turn.Reply.Blocks]) };
}
