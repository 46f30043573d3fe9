using System.Collections.Frozen;
using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Chat.Outbox;
using MicroNeedlingBot.Files;
using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.Live;
using MicroNeedlingBot.Moderation.Communities;
using MicroNeedlingBot.Settings;
using MicroNeedlingBot.Storage.Opening;
using MicroNeedlingBot.TelegramChat;
using MicroNeedlingBot.TelegramChat.Api;
using MicroNeedlingBot.TelegramChat.Sending;

namespace MicroNeedlingBot.Benchmarks.Chatting;

/// <summary>The process that is measured: our bot on Telegram with a store in a file, until its input ends.</summary>
internal static class ChatWorker
{
    /// <summary>The hidden verb.</summary>
    public const string Verb = "chat-worker";

    /// <summary>Runs it.</summary>
    /// <param name="folder">Where its database is.</param>
    /// <param name="api">The fake's address.</param>
    /// <param name="token">The bot's.</param>
    /// <param name="encoder">Whether the sentence encoder is loaded.</param>
    /// <param name="limits">Whether it keeps to Telegram's pace.</param>
    public static async Task RunAsync(string folder, string api, string token, bool encoder, bool limits)
    {
        // What is fitted once is taken as it is the next time.
        var settings = new BotSettings(KnowledgeFolder: null, Path.Combine(RepositoryFolder.Path, "data"), encoder);
        var loaded = KnowledgeLoading.Load(Path.Combine(RepositoryFolder.Path, "knowledge"), settings, static _ => { });
        await using var storage = await BotStorage.OpenAsync(new StorageSettings(StorageProvider.Sqlite, folder, ConnectionString: null), TimeProvider.System, CancellationToken.None);
        using var ground = new BuildGround(folder);
        using var reception = new Reception(new LiveKnowledge(loaded.Base!), storage, ground, TimeProvider.System);
        using var bot = new TelegramBot(Setup(api, token, storage, limits));
        var pump = new ReplyPump(reception.SenderOver(bot.Channel), storage.Outbox, TimeProvider.System, Console.Error.WriteLine);
        using var end = new CancellationTokenSource();
        var work = Task.WhenAll(bot.RunAsync(reception.HandlerOn(Platforms.Telegram, bot.Standings), pump, reception.Knowledge, end.Token), pump.RunAsync(end.Token));
        await Console.In.ReadToEndAsync();
        await end.CancelAsync();
        await work;
    }

    private static TelegramSetup Setup(string api, string token, BotStorage storage, bool limits) => new(
        ApiAddress.Read(api)!,
        BotToken.Read(token)!,
        FrozenSet<string>.Empty,
        new Arrival(joinsOpen: true, []),
        storage.Store,
        storage.Inbox,
        storage.Memos,
        TimeProvider.System,
        Console.Error.WriteLine)
    {
        Limits = limits ? new FloodLimits() : FloodLimits.None,
    };
}
