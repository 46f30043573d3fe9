namespace MicroNeedlingBot.TelegramChat.Api;

/// <summary>All that is needed of a message that was sent.</summary>
/// <param name="MessageId">Its number in its chat.</param>
/// <param name="FileId">The id to send its document again with, where it has one.</param>
internal sealed record SentMessage(long MessageId, string? FileId = null);

/// <summary>It was done, and there is nothing to tell.</summary>
internal sealed record Nothing
{
    public static Nothing ToTell { get; } = new();
}
