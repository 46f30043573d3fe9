namespace MicroNeedlingBot.TelegramChat.Api.Wire;

/// <summary>Asks for events; every event with a lower id than the offset is forgotten by that.</summary>
internal sealed record GetUpdates
{
    /// <summary>The highest id of the last batch that had any, plus one; null for the oldest.</summary>
    public long? Offset { get; init; }

    public int? Limit { get; init; }

    /// <summary>In seconds, at most 50.</summary>
    public int? Timeout { get; init; }

    public IReadOnlyList<string>? AllowedUpdates { get; init; }
}

/// <summary>Where Telegram is to bring the events.</summary>
internal sealed record SetWebhook
{
    public required string Url { get; init; }

    /// <summary>1 to 256 of A-Z, a-z, 0-9, _ and -.</summary>
    public string? SecretToken { get; init; }

    public int? MaxConnections { get; init; }

    public IReadOnlyList<string>? AllowedUpdates { get; init; }

    public bool? DropPendingUpdates { get; init; }

    // A record prints its members; the secret is none of a log's business.
    public override string ToString() => nameof(SetWebhook);
}

/// <summary>Back to polling.</summary>
internal sealed record DeleteWebhook
{
    public bool? DropPendingUpdates { get; init; }
}

/// <summary>The menu of commands.</summary>
internal sealed record SetMyCommands
{
    /// <summary>At most 100.</summary>
    public required IReadOnlyList<BotCommand> Commands { get; init; }

    public BotCommandScope? Scope { get; init; }

    /// <summary>Two letters; null for everybody else.</summary>
    public string? LanguageCode { get; init; }
}

/// <summary>A line of the menu.</summary>
/// <param name="Command">1 to 32 of a-z, 0-9 and _.</param>
/// <param name="Description">1 to 256 characters.</param>
internal sealed record BotCommand(string Command, string Description);

/// <summary>Who sees a menu.</summary>
internal sealed record BotCommandScope
{
    /// <summary>"default", "all_private_chats", "all_group_chats", "all_chat_administrators", "chat", "chat_administrators", "chat_member".</summary>
    public required string Type { get; init; }

    public long? ChatId { get; init; }

    public long? UserId { get; init; }
}

/// <summary>Asks for somebody's place in a chat.</summary>
internal sealed record GetChatMember
{
    public required long ChatId { get; init; }

    public required long UserId { get; init; }
}

/// <summary>Names a chat: getChatAdministrators, leaveChat.</summary>
internal sealed record OneChat
{
    public required long ChatId { get; init; }
}

/// <summary>Asks where a file lies.</summary>
internal sealed record GetFile
{
    public required string FileId { get; init; }
}
