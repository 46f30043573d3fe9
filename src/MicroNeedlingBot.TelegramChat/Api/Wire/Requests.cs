using System.Text.Json.Serialization;

namespace MicroNeedlingBot.TelegramChat.Api.Wire;

/// <summary>A message to send. What is null is not written: the server takes a null for the text "null".</summary>
internal sealed record SendMessage
{
    public required long ChatId { get; init; }

    /// <summary>Only of a topic, never the General one.</summary>
    public long? MessageThreadId { get; init; }

    /// <summary>1 to 4,096 UTF-16 units.</summary>
    public required string Text { get; init; }

    public IReadOnlyList<MessageEntity>? Entities { get; init; }

    public LinkPreviewOptions? LinkPreviewOptions { get; init; }

    public bool? DisableNotification { get; init; }

    public ReplyParameters? ReplyParameters { get; init; }

    public ReplyMarkup? ReplyMarkup { get; init; }
}

/// <summary>New text for a message of the bot; without a markup its buttons go.</summary>
internal sealed record EditMessageText
{
    public long? ChatId { get; init; }

    public long? MessageId { get; init; }

    /// <summary>Instead of the two above, for what was sent in inline mode.</summary>
    public string? InlineMessageId { get; init; }

    public required string Text { get; init; }

    public IReadOnlyList<MessageEntity>? Entities { get; init; }

    public LinkPreviewOptions? LinkPreviewOptions { get; init; }

    public ReplyMarkup? ReplyMarkup { get; init; }
}

/// <summary>Ends the spinner on a pressed button.</summary>
internal sealed record AnswerCallbackQuery
{
    public required string CallbackQueryId { get; init; }

    /// <summary>0 to 200 characters, shown for a moment.</summary>
    public string? Text { get; init; }

    public bool? ShowAlert { get; init; }

    /// <summary>Only a t.me link to this bot.</summary>
    public string? Url { get; init; }
}

/// <summary>A file to send: its bytes, or the id of one that was sent before.</summary>
internal sealed record SendDocument
{
    public required long ChatId { get; init; }

    public long? MessageThreadId { get; init; }

    /// <summary>The id of a file that the server has; null where <see cref="Upload"/> is given.</summary>
    public string? Document { get; init; }

    /// <summary>Goes as a part of its own.</summary>
    [JsonIgnore]
    public FileUpload? Upload { get; init; }

    /// <summary>At most 1,024 characters.</summary>
    public string? Caption { get; init; }

    public IReadOnlyList<MessageEntity>? CaptionEntities { get; init; }

    public ReplyParameters? ReplyParameters { get; init; }

    public ReplyMarkup? ReplyMarkup { get; init; }
}

/// <summary>A file of ours.</summary>
/// <param name="Name">Its name; what isn't ASCII becomes an underscore.</param>
/// <param name="MediaType">Such as "text/calendar".</param>
/// <param name="Content">Its bytes.</param>
internal sealed record FileUpload(string Name, string MediaType, ReadOnlyMemory<byte> Content);

/// <summary>What is answered.</summary>
internal sealed record ReplyParameters
{
    public required long MessageId { get; init; }

    /// <summary>Whether a deleted message is no reason to refuse.</summary>
    public bool? AllowSendingWithoutReply { get; init; }
}

/// <summary>How links look.</summary>
internal sealed record LinkPreviewOptions
{
    public static LinkPreviewOptions None { get; } = new() { IsDisabled = true };

    public bool? IsDisabled { get; init; }
}
