using System.Text.Json.Serialization;

namespace MicroNeedlingBot.TelegramChat.Api.Wire;

// What comes in has no required members but the update's id: a missing one would throw, and every kind of update may
// grow or shrink. What isn't named here is ignored. Lists may hold nulls if the server sends them; it never does.

/// <summary>One event. At most one of its optional members is there; none of them for a kind that isn't used here.</summary>
internal sealed record Update
{
    public required long UpdateId { get; init; }

    public Message? Message { get; init; }

    public Message? EditedMessage { get; init; }

    public CallbackQuery? CallbackQuery { get; init; }

    public InlineQuery? InlineQuery { get; init; }

    public ChatMemberUpdated? MyChatMember { get; init; }
}

/// <summary>A pressed button.</summary>
internal sealed record CallbackQuery
{
    public string? Id { get; init; }

    public User? From { get; init; }

    /// <summary>The message with the button; one that the bot can't see any more has <see cref="Wire.Message.IsInaccessible"/>.</summary>
    public Message? Message { get; init; }

    /// <summary>Instead of a message, where it was sent in inline mode.</summary>
    public string? InlineMessageId { get; init; }

    public string? ChatInstance { get; init; }

    /// <summary>The button's data. Anybody can send anything here.</summary>
    public string? Data { get; init; }
}

/// <summary>Something typed behind the bot's name in any chat; one for each key pressed.</summary>
internal sealed record InlineQuery
{
    public string? Id { get; init; }

    public User? From { get; init; }

    public string? Query { get; init; }

    public string? Offset { get; init; }

    public string? ChatType { get; init; }
}

/// <summary>The bot was blocked, unblocked, added, removed, or its rights changed.</summary>
internal sealed record ChatMemberUpdated
{
    public Chat? Chat { get; init; }

    /// <summary>Who did it.</summary>
    public User? From { get; init; }

    /// <summary>Unix seconds.</summary>
    [JsonConverter(typeof(UnixSeconds))]
    public long Date { get; init; }

    public ChatMember? OldChatMember { get; init; }

    public ChatMember? NewChatMember { get; init; }
}
