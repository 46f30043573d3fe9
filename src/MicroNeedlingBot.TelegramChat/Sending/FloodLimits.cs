using NodaTime;

namespace MicroNeedlingBot.TelegramChat.Sending;

/// <summary>How much may be sent. Telegram publishes no exact numbers: these stay below what it advises.</summary>
internal sealed record FloodLimits
{
    /// <summary>In any second, to all chats. Telegram speaks of about 30.</summary>
    public int PerSecond { get; init; } = 25;

    /// <summary>Of these, how many reminders may take: the rest is free for answers at any time.</summary>
    public int RemindersPerSecond { get; init; } = 20;

    /// <summary>Between two messages to one chat, in the long run.</summary>
    public Duration Apart { get; init; } = Duration.FromSeconds(1);

    /// <summary>How many messages may go to one person at once after a quiet time.</summary>
    public int PrivateBurst { get; init; } = 3;

    /// <summary>In any minute, to one group. Telegram speaks of 20.</summary>
    public int PerGroupMinute { get; init; } = 18;

    /// <summary>No limits at all, for measurements against a server that has none.</summary>
    public static FloodLimits None { get; } = new()
    {
        PerSecond = int.MaxValue,
        RemindersPerSecond = int.MaxValue,
        Apart = Duration.Zero,
        PrivateBurst = 1,
        PerGroupMinute = int.MaxValue,
    };
}
