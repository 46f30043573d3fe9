namespace MicroNeedlingBot.TelegramChat.Sending;

/// <summary>Telegram's refusals, known by code and a part of the words; the first that fits counts.</summary>
internal static class RefusalTable
{
    private static readonly Row[] s_rows =
    [
        new(400, "message is not modified", Refusal.NotModified),
        new(400, "message to edit not found", Refusal.NotEditable),
        new(400, "message can't be edited", Refusal.NotEditable),
        new(400, "message thread not found", Refusal.NoThread),
        new(400, "TOPIC_CLOSED", Refusal.TopicClosed),
        new(400, "message to be replied not found", Refusal.NoReplied),
        new(400, "message to reply not found", Refusal.NoReplied),
        new(400, "can't parse entities", Refusal.BadMarkup),
        new(400, "chat not found", Refusal.ChatUnknown),
        new(400, "not enough rights", Refusal.Muted),
        new(400, "have no write access", Refusal.Muted),
        new(400, "CHAT_WRITE_FORBIDDEN", Refusal.Muted),
        new(400, "too long", Refusal.OurMistake),
        new(400, "text is empty", Refusal.OurMistake),
        new(400, "BUTTON_DATA_INVALID", Refusal.OurMistake),
        new(403, "blocked by the user", Refusal.Blocked),
        new(403, "user is deactivated", Refusal.Deactivated),
        new(403, "can't initiate conversation", Refusal.NeverStarted),
        new(403, "to the bot", Refusal.Deactivated),
        new(403, "was kicked", Refusal.ChatGone),
        new(403, "not a member", Refusal.ChatGone),
        new(403, "chat was deleted", Refusal.ChatGone),
    ];

    public static Refusal Of(int code, string description) => code switch
    {
        401 or 404 => Refusal.BadToken,
        413 => Refusal.OurMistake,
        420 or 429 => Refusal.Flood,
        _ => Array.Find(s_rows, row => row.Fits(code, description))?.Refusal ?? (code == 403 ? Refusal.Forbidden : Refusal.Unknown),
    };

    private sealed record Row(int Code, string Words, Refusal Refusal)
    {
        public bool Fits(int code, string description) =>
            code == Code && description.Contains(Words, StringComparison.OrdinalIgnoreCase);
    }
}

/// <summary>Why Telegram said no.</summary>
internal enum Refusal
{
    Unknown,
    NotModified,
    NotEditable,
    NoThread,
    TopicClosed,
    NoReplied,
    BadMarkup,
    ChatUnknown,
    Muted,
    OurMistake,
    Blocked,
    Deactivated,
    NeverStarted,
    ChatGone,
    Forbidden,
    BadToken,
    Flood,
}
