using System.Globalization;

namespace MicroNeedlingBot.TelegramChat.Incoming;

/// <summary>The name of a chat as it is stored: its id, and behind # the topic.</summary>
internal static class ChatKey
{
    public static string Of(long chat, long? topic) =>
        topic is { } number ? string.Create(CultureInfo.InvariantCulture, $"{chat}#{number}") : chat.ToString(CultureInfo.InvariantCulture);

    /// <summary>The chat and the topic; null for what is no such name.</summary>
    public static (long Chat, long? Topic)? Read(string key)
    {
        var parts = key.Split('#', 2);
        return !long.TryParse(parts[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var chat) ? null
            : parts.Length == 1 ? (chat, null)
            : long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var topic) ? (chat, topic) : null;
    }
}
