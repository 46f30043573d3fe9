namespace MicroNeedlingBot.TelegramChat.Api.Wire;

/// <summary>The answer to something typed behind the bot's name.</summary>
internal sealed record AnswerInlineQuery
{
    public required string InlineQueryId { get; init; }

    /// <summary>At most 50.</summary>
    public required IReadOnlyList<InlineQueryResultArticle> Results { get; init; }

    /// <summary>In seconds; 300 where it is missing.</summary>
    public int? CacheTime { get; init; }

    /// <summary>Without it all who type the same text share the answer.</summary>
    public bool? IsPersonal { get; init; }

    public string? NextOffset { get; init; }

    public InlineQueryResultsButton? Button { get; init; }
}

/// <summary>One result to pick.</summary>
internal sealed record InlineQueryResultArticle
{
    public string Type { get; } = "article";

    /// <summary>1 to 64 bytes, once per answer.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    public string? Description { get; init; }

    public required InputTextMessageContent InputMessageContent { get; init; }

    public ReplyMarkup? ReplyMarkup { get; init; }
}

/// <summary>What is sent when the result is picked.</summary>
internal sealed record InputTextMessageContent
{
    public required string MessageText { get; init; }

    public IReadOnlyList<MessageEntity>? Entities { get; init; }

    public LinkPreviewOptions? LinkPreviewOptions { get; init; }
}

/// <summary>A button above the results that opens the private chat.</summary>
internal sealed record InlineQueryResultsButton
{
    public required string Text { get; init; }

    /// <summary>1 to 64 of A-Z, a-z, 0-9, _ and -.</summary>
    public string? StartParameter { get; init; }
}
