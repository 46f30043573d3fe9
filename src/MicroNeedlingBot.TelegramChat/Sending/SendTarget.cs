namespace MicroNeedlingBot.TelegramChat.Sending;

/// <summary>Where a message goes.</summary>
/// <param name="Chat">The chat.</param>
/// <param name="Topic">The topic in it; null outside of topics.</param>
internal sealed record SendTarget(long Chat, long? Topic)
{
    /// <summary>The message that it answers; null for none.</summary>
    public long? AnswersTo { get; init; }

    /// <summary>Our own message whose place it takes; null for a new one.</summary>
    public long? Edits { get; init; }
}
