using MicroNeedlingBot.Chat.Commands;

namespace MicroNeedlingBot.Chat;

/// <summary>A message, or a press of a button, as a platform brought it.</summary>
/// <param name="Platform">The platform: exactly one.</param>
/// <param name="EventId">The platform's id of the event: handled once, however often it is brought.</param>
/// <param name="ExternalId">The platform's id of the account.</param>
/// <param name="Chat">The platform's id of the chat.</param>
/// <param name="Private">Whether the chat is with that member alone.</param>
/// <param name="Text">What was typed; empty for a press.</param>
public sealed record IncomingMessage(Platforms Platform, string EventId, string ExternalId, string Chat, bool Private, string Text)
{
    /// <summary>What the platform calls the account; null where it doesn't say.</summary>
    public string? Name { get; init; }

    /// <summary>The platform's id of the community that it belongs to, or the current one in private; null when there is none.</summary>
    public string? Community { get; init; }

    /// <summary>A file that came with it; null for most.</summary>
    public AttachedFile? File { get; init; }

    /// <summary>The button that was pressed; null for a typed message.</summary>
    public PressedButton? Press { get; init; }

    /// <summary>The platform's id of the message that is answered; null where the platform has none.</summary>
    public string? MessageId { get; init; }

    /// <summary>Whether it changes a message that was sent before: it is answered again only while the answer is the last word.</summary>
    public bool IsEdit { get; init; }

    /// <summary>What it holds besides its words; null for nothing.</summary>
    public Wordless? Shows { get; init; }

    /// <summary>Whether it was written in a community's name: surely by a moderator, but nobody knows by which.</summary>
    public bool IsAnonymous { get; init; }

    /// <summary>The key of the link that it opens; null for none.</summary>
    public string? StartLink { get; init; }
}

/// <summary>A button as a platform tells of it.</summary>
/// <param name="OfferId">What was offered with it.</param>
/// <param name="Number">Which of it.</param>
/// <param name="MessageId">The platform's id of the message that it stands under; null where it can't be edited.</param>
public sealed record PressedButton(long OfferId, int Number, string? MessageId);
