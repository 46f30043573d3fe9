using System.Collections.Concurrent;
using System.Collections.Frozen;
using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Chat.Outbox;
using MicroNeedlingBot.FakePlatforms;
using MicroNeedlingBot.FakePlatforms.Telegram;
using MicroNeedlingBot.FakePlatforms.Telegram.People;
using MicroNeedlingBot.Health;
using MicroNeedlingBot.Live;
using MicroNeedlingBot.Moderation.Communities;
using MicroNeedlingBot.Reminders.Dispatch;
using MicroNeedlingBot.Reminders.Messages;
using MicroNeedlingBot.Reminders.Plans;
using MicroNeedlingBot.Storage.Connecting;
using MicroNeedlingBot.Storage.Opening;
using MicroNeedlingBot.TelegramChat;
using MicroNeedlingBot.TelegramChat.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace MicroNeedlingBot.IntegrationTests.TelegramChat;

/// <summary>The bot at work on a Telegram of a test's own: real sockets, a real store, the shipped knowledge, a clock that is put forward.</summary>
internal sealed class TelegramWorld : IAsyncDisposable
{
    /// <summary>Whoever runs the bot.</summary>
    public const long OwnerId = 77;

    private static readonly BuildGround s_ground = new(Path.Combine(Path.GetTempPath(), $"mnb-vectors-{Environment.ProcessId}"));

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mnb-telegram-");
    private readonly MicroNeedlingBot.TelegramChat.Sending.FloodLimits _limits;
    private readonly string _owner;
    private readonly bool _joinsOpen;
    private CancellationTokenSource _stop = new();
    private Running? _running;
    private bool _posted;
    private WebApplication? _hook;

    private TelegramWorld(FakeTelegram fake, ShiftingClock clock, MicroNeedlingBot.TelegramChat.Sending.FloodLimits limits, string? owner)
    {
        (Fake, Clock, _limits) = (fake, clock, limits);
        _joinsOpen = owner is null;
        _owner = (owner is null ? OwnerId : fake.World.User(owner).Id).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    public FakeTelegram Fake { get; }

    public World World => Fake.World;

    public ShiftingClock Clock { get; }

    /// <summary>What the bot told whoever runs it.</summary>
    public ConcurrentQueue<string> Reports { get; } = new();

    /// <summary>The bot that runs now.</summary>
    public TelegramBot Bot => _running!.Bot;

    public BotStorage Storage => _running!.Storage;

    public Reception Reception => _running!.Reception;

    /// <summary>Where the store is.</summary>
    public string Folder => _folder.FullName;

    /// <summary>Starts a Telegram and the bot on it. Without limits of pace on either side, unless a test is about them.</summary>
    /// <param name="options">What Telegram is like.</param>
    /// <param name="limits">The bot's own limits.</param>
    /// <param name="stoppedAt">Where the clock stands until it is put forward; null for one that runs.</param>
    /// <param name="owner">Who has to agree to each group; null where none has to.</param>
    /// <param name="posted">Whether Telegram posts updates instead of being asked for them.</param>
    public static async Task<TelegramWorld> StartAsync(
        FakeTelegramOptions? options = null, MicroNeedlingBot.TelegramChat.Sending.FloodLimits? limits = null, Instant? stoppedAt = null, string? owner = null, bool posted = false)
    {
        var clock = new ShiftingClock();
        if (stoppedAt is { } at)
        {
            clock.StopAt(at.ToDateTimeOffset());
        }

        var fake = await FakeTelegram.StartAsync(options ?? new FakeTelegramOptions().WithoutFloodLimits(), clock);
        var world = new TelegramWorld(fake, clock, limits ?? MicroNeedlingBot.TelegramChat.Sending.FloodLimits.None, owner);
        world._posted = posted;
        await world.BeginAsync();
        return world;
    }

    /// <summary>Starts the bot, on what an earlier run left.</summary>
    public async Task BeginAsync()
    {
        _stop = new CancellationTokenSource();
        var storage = await BotStorage.OpenAsync(new StorageSettings(StorageProvider.Sqlite, _folder.FullName, ConnectionString: null), Clock, CancellationToken.None);
        var bot = new TelegramBot(new TelegramSetup(
            ApiAddress.Read(Fake.Api)!,
            BotToken.Read(Fake.Token)!,
            new[] { _owner }.ToFrozenSet(StringComparer.Ordinal),
            new Arrival(_joinsOpen, [(Platforms.Telegram, _owner)]),
            storage.Store,
            storage.Inbox,
            storage.Memos,
            Clock,
            Reports.Enqueue)
        {
            Limits = _limits,
            Webhook = _posted ? new Uri(await OpenHookAsync()) : null,
        });
        var reception = new Reception(ShippedKnowledge.Live, storage, s_ground, Clock);
        var pump = new ReplyPump(reception.SenderOver(bot.Channel), storage.Outbox, Clock, Reports.Enqueue);
        var dispatcher = new ReminderDispatcher(
            storage.Reminders, [bot.Channel], new ReminderWording(new StoredPlanSource(storage.Store), DateTimeZoneProviders.Tzdb), bot.Gate, new DispatchSettings(), Clock, Reports.Enqueue, storage.Mentions);
        _running = new Running(storage, bot, reception, pump, dispatcher, bot.RunAsync(reception.HandlerOn(Platforms.Telegram, bot.Standings), pump, reception.Knowledge, _stop.Token), pump.RunAsync(_stop.Token));
    }

    /// <summary>Stops the bot in order.</summary>
    public async Task EndAsync()
    {
        if (_running is not { } running)
        {
            return;
        }

        _running = null;
        await _stop.CancelAsync();
        await Task.WhenAll(running.Listening, running.Sending);
        await running.Dispatcher.StopAsync();
        running.Dispatcher.Dispose();
        running.Reception.Dispose();
        running.Bot.Dispose();
        await (_hook?.DisposeAsync() ?? ValueTask.CompletedTask);
        await running.Storage.DisposeAsync();
        _stop.Dispose();
    }

    /// <summary>Time goes by, and the worker's jobs run.</summary>
    public async Task PassAsync(TimeSpan time)
    {
        Clock.Advance(time);
        var dispatcher = _running!.Dispatcher;
        await dispatcher.SweepAsync();
        await dispatcher.DispatchAsync();
        await dispatcher.MentionAsync();
    }

    /// <summary>Waits until the bot has done all that it was asked to, and said all that it has to say.</summary>
    public async Task SettleAsync()
    {
        var waited = System.Diagnostics.Stopwatch.StartNew();
        while (!await IsQuietAsync())
        {
            if (waited.Elapsed > s_patience)
            {
                throw new TimeoutException("The bot never comes to rest." + Environment.NewLine + Fake.Traffic.Dump());
            }

            await Task.Delay(TimeSpan.FromMilliseconds(5));
        }

        await Reception.Views!.SettleAsync();
    }

    /// <summary>Somebody writes in private and gets the next thing that the bot says.</summary>
    public static async Task<ChatMessage> AskAsync(Person who, string text)
    {
        who.Writes(text);
        return await who.Private.NextFromBotAsync();
    }

    /// <summary>Somebody presses a button and gets the next thing that the bot says in that chat.</summary>
    public static async Task<ChatMessage> PressAsync(Person who, ChatMessage message, string button)
    {
        who.Presses(message, button);
        return await message.Room.NextFromBotAsync();
    }

    /// <summary>Looks into the database.</summary>
    public Task<List<string>> RowsAsync(string sql) => RowsAsync(Folder, sql);

    /// <summary>Looks into the database of a folder.</summary>
    public static async Task<List<string>> RowsAsync(string folder, string sql)
    {
        await using var database = new SqliteDatabase(Path.Combine(folder, "bot.db"), Duration.FromSeconds(10));
        await using var work = await database.ReadAsync(CancellationToken.None);
        return await work.Statement(sql).AllAsync(
            row => string.Join(' ', Enumerable.Range(0, row.FieldCount).Select(column => row.IsDBNull(column) ? "-" : Convert.ToString(row.GetValue(column), System.Globalization.CultureInfo.InvariantCulture))),
            CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        foreach (var line in Reports)
        {
            Xunit.TestContext.Current.TestOutputHelper?.WriteLine(line);
        }

        await Fake.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private async Task<bool> IsQuietAsync() =>
        Fake.Updates.Count == 0
        && (await Storage.Inbox.WaitingAsync(Platforms.Telegram, CancellationToken.None)).Count == 0
        && await Storage.Outbox.NextDueAsync(CancellationToken.None) is null
        && World.Presses.All.All(press => press.Answers > 0);

    /// <summary>A port of this program's own, to which Telegram posts.</summary>
    private async Task<string> OpenHookAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0));
        builder.Services.AddRoutingCore();
        _hook = builder.Build();
        _hook.MapPost("/telegram", context => TelegramHook.TakeAsync(context, Bot.Webhook));
        await _hook.StartAsync();
        return _hook.Urls.Single() + "/telegram";
    }

    private sealed record Running(
        BotStorage Storage, TelegramBot Bot, Reception Reception, ReplyPump Pump, ReminderDispatcher Dispatcher, Task Listening, Task Sending);
}
