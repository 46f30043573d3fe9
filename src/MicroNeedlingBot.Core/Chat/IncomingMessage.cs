using MicroNeedlingBot.Chat.Commands;

namespace MicroNeedlingBot.Chat;

/// <summary>A message as a platform brought it.</summary>
/// <param name="Platform">The platform: exactly one.</param>
/// <param name="EventId">The platform's id of the message: handled once, however often it is brought.</param>
/// <param name="ExternalId">The platform's id of the account.</param>
/// <param name="Chat">The platform's id of the chat.</param>
/// <param name="Private">Whether the chat is with that member alone.</param>
/// <param name="Text">What was typed.</param>
public sealed record IncomingMessage(Platforms Platform, string EventId, string ExternalId, string Chat, bool Private, string Text)
{
    /// <summary>What the platform calls the account; null where it doesn't say.</summary>
    public string? Name { get; init; }

    /// <summary>The platform's id of the community that it belongs to, or the current one in private; null when there is none.</summary>
    public string? Community { get; init; }

    /// <summary>A file that came with it; null for most.</summary>
    public AttachedFile? File { get; init; }
}
