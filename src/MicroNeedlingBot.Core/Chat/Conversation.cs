using MicroNeedlingBot.Chat.Dialogues;
using MicroNeedlingBot.Chat.Replies;

namespace MicroNeedlingBot.Chat;

/// <summary>What the bot remembers of a chat between two messages. Immutable; stored as JSON.</summary>
/// <param name="Introduced">Whether the member was told that this is no medical advice.</param>
/// <param name="Offered">What the member can pick from by number.</param>
/// <param name="LastQuestion">The last question, for <c>/how</c>; null before the first.</param>
/// <param name="Dialogue">What is being asked field by field; null when nothing is.</param>
public sealed record Conversation(bool Introduced, IReadOnlyList<Choice> Offered, string? LastQuestion, OpenDialogue? Dialogue = null)
{
    /// <summary>The community that the last answer in private was said to be for; null before the first.</summary>
    public long? AnsweredFor { get; init; }

    /// <summary>Nothing was said yet.</summary>
    public static Conversation New { get; } = new(Introduced: false, [], LastQuestion: null);

    /// <summary>Forms that another one took the place of, the newest first; null for none.</summary>
    public IReadOnlyList<OpenDialogue>? Aside { get; init; }
}

/// <summary>A reply, and what to remember for the next message.</summary>
/// <param name="Reply">What the bot says.</param>
/// <param name="Next">The conversation after it.</param>
/// <param name="Ends">Whether the member wants to leave.</param>
public sealed record Turn(Reply Reply, Conversation Next, bool Ends = false)
{
    /// <summary>Whether it is about a warning sign: nothing may be put before it.</summary>
    public bool IsUrgent { get; init; }

    /// <summary>Whether the reply is a word of thanks or the like: where a press can be answered beside the chat, it is said there.</summary>
    public bool IsPassing { get; init; }
}
