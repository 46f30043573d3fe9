namespace MicroNeedlingBot.TelegramChat.Api.Wire;

/// <summary>A stretch of a text that means or looks like something; comes in and goes out.</summary>
internal sealed record MessageEntity
{
    /// <summary>"bold", "text_link", "date_time", "bot_command", "mention", …</summary>
    public string? Type { get; init; }

    /// <summary>In UTF-16 units, as is the length.</summary>
    public int Offset { get; init; }

    public int Length { get; init; }

    /// <summary>Of a text_link.</summary>
    public string? Url { get; init; }

    /// <summary>Of a text_mention.</summary>
    public User? User { get; init; }

    /// <summary>Of a pre.</summary>
    public string? Language { get; init; }

    /// <summary>Of a date_time; 32 bits.</summary>
    public long? UnixTime { get; init; }

    /// <summary>Of a date_time, such as "wDt".</summary>
    public string? DateTimeFormat { get; init; }
}

/// <summary>A part of the message that is answered.</summary>
internal sealed record TextQuote
{
    public string? Text { get; init; }

    public int Position { get; init; }
}

/// <summary>A file, a picture, a sound. What it weighs and is called may be missing.</summary>
internal sealed record Attachment
{
    public string? FileId { get; init; }

    public string? FileUniqueId { get; init; }

    public string? FileName { get; init; }

    public string? MimeType { get; init; }

    /// <summary>In bytes.</summary>
    public long? FileSize { get; init; }
}

/// <summary>What stands under a message: buttons, or the wish for a reply; never both.</summary>
internal sealed record ReplyMarkup
{
    /// <summary>An edit with this one takes the buttons away.</summary>
    public static ReplyMarkup NoButtons { get; } = new() { InlineKeyboard = [] };

    /// <summary>Rows of buttons.</summary>
    public IReadOnlyList<IReadOnlyList<InlineKeyboardButton>>? InlineKeyboard { get; init; }

    public bool? ForceReply { get; init; }

    /// <summary>Only from the member whose message is answered.</summary>
    public bool? Selective { get; init; }

    /// <summary>1 to 64 characters.</summary>
    public string? InputFieldPlaceholder { get; init; }
}

/// <summary>A button. It has a text and exactly one thing that it does.</summary>
internal sealed record InlineKeyboardButton
{
    public string? Text { get; init; }

    /// <summary>1 to 64 bytes of UTF-8.</summary>
    public string? CallbackData { get; init; }

    public string? Url { get; init; }

    public string? SwitchInlineQuery { get; init; }

    public string? SwitchInlineQueryCurrentChat { get; init; }

    /// <summary>"danger", "success" or "primary"; null for the plain look.</summary>
    public string? Style { get; init; }
}

/// <summary>A file on Telegram's server, to be had at its path for an hour.</summary>
internal sealed record StoredFile
{
    public string? FileId { get; init; }

    public string? FileUniqueId { get; init; }

    /// <summary>In bytes.</summary>
    public long? FileSize { get; init; }

    public string? FilePath { get; init; }
}
