using MicroNeedlingBot.Chat.Replies;

namespace MicroNeedlingBot.Chat;

/// <summary>What a message means where it stands.</summary>
internal abstract record Heard
{
    /// <summary>Our own message whose place the answer takes; null for a new one.</summary>
    public string? Edits { get; init; }

    /// <summary>Answers it.</summary>
    public abstract ValueTask<Turn> AnswerAsync(Assistant assistant, Caller caller, CancellationToken cancel);
}

/// <summary>Something was typed.</summary>
/// <param name="Text">What.</param>
/// <param name="Conversation">What is remembered.</param>
internal sealed record Typed(string Text, Conversation Conversation) : Heard
{
    /// <summary>What came with the words; null for nothing.</summary>
    public Wordless? Shows { get; init; }

    public override async ValueTask<Turn> AnswerAsync(Assistant assistant, Caller caller, CancellationToken cancel)
    {
        var turn = await assistant.RespondAsync(Text, Conversation, caller, cancel);
        return Shows is { } shown ? WordlessReply.Before(shown, turn) : turn;
    }
}

/// <summary>A button was pressed that is the caller's and still stands.</summary>
internal sealed record Pressed : Heard
{
    private readonly Choice _choice;
    private readonly Conversation _conversation;

    /// <summary>A press as it was meant when the button was shown.</summary>
    /// <param name="choice">What it does.</param>
    /// <param name="conversation">What is remembered, as it was when the button was shown.</param>
    /// <param name="edits">The message that the answer takes the place of; null for a new one.</param>
    public Pressed(Choice choice, Conversation conversation, string? edits)
    {
        (_choice, _conversation, Edits) = (choice, conversation, edits);
    }

    public override ValueTask<Turn> AnswerAsync(Assistant assistant, Caller caller, CancellationToken cancel) =>
        assistant.PressAsync(_choice, _conversation, caller, cancel);
}

/// <summary>It means nothing any more: one sentence says why.</summary>
/// <param name="Turn">The sentence.</param>
internal sealed record Said(Turn Turn) : Heard
{
    public static Said Of(string sentence, Conversation conversation) => new(new Turn(Reply.Of(sentence), conversation) { IsPassing = true });

    public override ValueTask<Turn> AnswerAsync(Assistant assistant, Caller caller, CancellationToken cancel) => new(Turn);
}
