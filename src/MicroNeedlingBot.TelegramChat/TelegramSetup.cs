using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.Moderation.Communities;
using MicroNeedlingBot.Reminders.Upkeep;
using MicroNeedlingBot.TelegramChat.Api;
using MicroNeedlingBot.TelegramChat.Sending;

namespace MicroNeedlingBot.TelegramChat;

/// <summary>What the bot on Telegram is put together from.</summary>
/// <param name="Address">Where the API is.</param>
/// <param name="Token">The bot's secret.</param>
/// <param name="Owners">The ids of those who run the bot.</param>
/// <param name="Arrival">Meets groups.</param>
/// <param name="Store">For requests.</param>
/// <param name="Inbox">For updates.</param>
/// <param name="Memos">For what one run tells the next.</param>
/// <param name="Time">The clock.</param>
/// <param name="Report">Takes lines for whoever runs the bot.</param>
internal sealed record TelegramSetup(
    ApiAddress Address,
    BotToken Token,
    IReadOnlySet<string> Owners,
    Arrival Arrival,
    IStore Store,
    IInbox Inbox,
    IMemos Memos,
    TimeProvider Time,
    Action<string> Report)
{
    /// <summary>How much may be sent.</summary>
    public FloodLimits Limits { get; init; } = new();

    /// <summary>The web address to which Telegram posts updates; null where the bot asks for them.</summary>
    public Uri? Webhook { get; init; }

    /// <summary>How long Telegram holds a request open while there is nothing.</summary>
    public int HoldSeconds { get; init; } = 30;
}
