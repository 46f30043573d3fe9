using MicroNeedlingBot.FakePlatforms;
using MicroNeedlingBot.FakePlatforms.Telegram;
using MicroNeedlingBot.FakePlatforms.Telegram.People;

namespace MicroNeedlingBot.IntegrationTests.TelegramFake.Probes;

/// <summary>A server with one bot, one person and a stopped clock.</summary>
internal sealed class Stage : IAsyncDisposable
{
    private Stage(FakeTelegram telegram, ShiftingClock clock)
    {
        Telegram = telegram;
        Clock = clock;
        Bot = new(telegram);
        Mira = telegram.World.User("Mira", "mira_k");
        Jo = telegram.World.User("Jo");
    }

    public FakeTelegram Telegram { get; }

    public ShiftingClock Clock { get; }

    public PlainClient Bot { get; }

    public Person Mira { get; }

    public Person Jo { get; }

    public static async Task<Stage> SetAsync(FakeTelegramOptions options)
    {
        var clock = new ShiftingClock();
        clock.Stop();
        return new(await FakeTelegram.StartAsync(options, clock), clock);
    }

    /// <summary>A supergroup of Jo's with the bot in it.</summary>
    public Room Group() => Telegram.World.Supergroup("Care Circle", Jo);

    /// <summary>A message of the bot's to Mira, with a button that says Go.</summary>
    public async Task<ChatMessage> SaidAsync()
    {
        Mira.Starts();
        await Bot.CallAsync("sendMessage", $$$"""{"chat_id":{{{Mira.Id}}},"text":"Which day?","reply_markup":{"inline_keyboard":[[{"text":"Go","callback_data":"go"}]]}}""");
        return await Mira.Private.NextFromBotAsync();
    }

    /// <summary>Sends to Mira, who has started the bot; whatever else a request holds comes after chat_id.</summary>
    public Task<Answer> SendAsync(string further)
    {
        Mira.Starts();
        return Bot.CallAsync("sendMessage", $"{{\"chat_id\":{Mira.Id},{further}}}");
    }

    /// <summary>Whether the bot got an update of this text.</summary>
    public async Task<bool> HearsAsync(string text) =>
        (await Bot.UpdatesAsync()).Any(update => (update!["message"] ?? update["edited_message"])?["text"] is { } heard && string.Equals(heard.ToString(), text, StringComparison.Ordinal));

    public async ValueTask DisposeAsync()
    {
        Bot.Dispose();
        await Telegram.DisposeAsync();
    }
}
