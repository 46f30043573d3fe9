using System.Collections.Frozen;
using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Health;
using MicroNeedlingBot.Moderation.Communities;
using MicroNeedlingBot.Settings;
using MicroNeedlingBot.Storage.Opening;
using MicroNeedlingBot.TelegramChat;
using MicroNeedlingBot.TelegramChat.Api;
using Microsoft.AspNetCore.Builder;

namespace MicroNeedlingBot.Scheduling;

/// <summary>Telegram as the worker serves it.</summary>
internal static class TelegramServing
{
    /// <summary>The bot that the settings name; null where they name none.</summary>
    public static TelegramBot? Bot(BotSettings settings, BotStorage storage, TimeProvider time, Action<string> report) =>
        settings.TelegramToken is not { } token
            ? null
            : new TelegramBot(new TelegramSetup(
                settings.TelegramApiBase ?? ApiAddress.Telegram,
                token,
                settings.Owners.Where(owner => owner.Platform == Platforms.Telegram).Select(owner => owner.ExternalId).ToFrozenSet(StringComparer.Ordinal),
                new Arrival(settings.JoinsOpen, settings.Owners),
                storage.Store,
                storage.Inbox,
                storage.Memos,
                time,
                report)
            {
                Webhook = settings.TelegramWebhook,
            });

    /// <summary>The bot among the platforms of the worker.</summary>
    public static ServedPlatform Of(TelegramBot bot) => new(
        Platforms.Telegram, bot.Channel, bot.Channel, bot.Gate, bot.Standings, bot.Standings, () => bot.State.Current?.Message, bot.RunAsync);

    /// <summary>Takes what Telegram posts, where the settings name an address for it.</summary>
    public static void Map(WebApplication host, BotSettings settings, TelegramBot? bot)
    {
        if (settings.TelegramWebhook is { } address && bot is not null)
        {
            TelegramHook.Map(host, address, bot.Webhook);
        }
    }
}
