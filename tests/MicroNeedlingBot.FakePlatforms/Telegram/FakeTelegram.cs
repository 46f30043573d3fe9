using MicroNeedlingBot.FakePlatforms.Telegram.Failing;
using MicroNeedlingBot.FakePlatforms.Telegram.Flooding;
using MicroNeedlingBot.FakePlatforms.Telegram.Methods;
using MicroNeedlingBot.FakePlatforms.Telegram.People;
using MicroNeedlingBot.FakePlatforms.Telegram.Recording;
using MicroNeedlingBot.FakePlatforms.Telegram.Updates;
using MicroNeedlingBot.FakePlatforms.Telegram.Webhooks;
using MicroNeedlingBot.FakePlatforms.Telegram.Wire;

namespace MicroNeedlingBot.FakePlatforms.Telegram;

/// <summary>A Telegram of a test's own: the Bot API on a loopback port, and the people who write to its one bot.</summary>
public sealed class FakeTelegram : IAsyncDisposable
{
    private readonly CancellationTokenSource _closing = new();
    private readonly ApiServer _server;

    private FakeTelegram(FakeTelegramOptions options, TimeProvider time)
    {
        Options = options;
        Time = time;
        Traffic = new(this);
        Contract = new(this);
        Updates = new(this);
        World = new(this);
        Faults = new(this);
        Limits = new(this);
        Files = new(this);
        Commands = new(this);
        Webhook = new(this);
        _server = new(this);
    }

    /// <summary>The base of the Bot API: the setting <c>Telegram:ApiBase</c>.</summary>
    public string Api => _server.Address;

    /// <summary>The bot's token.</summary>
    public string Token => Options.Token;

    /// <summary>The bot.</summary>
    public Person Bot => World.Bot;

    /// <summary>People and chats.</summary>
    public World World { get; }

    /// <summary>What the bot asked for.</summary>
    public Traffic Traffic { get; }

    /// <summary>What goes wrong.</summary>
    public FaultPlan Faults { get; }

    /// <summary>How much may be sent.</summary>
    public FloodLimits Limits { get; }

    /// <summary>What waits for the bot.</summary>
    public WaitingUpdates Updates { get; }

    /// <summary>What was sent against the Bot API's words.</summary>
    public Contract Contract { get; }

    /// <summary>Files that were uploaded.</summary>
    public FileStore Files { get; }

    /// <summary>Commands and descriptions that were set.</summary>
    public CommandLists Commands { get; }

    /// <summary>The webhook, when one is set.</summary>
    public Webhook Webhook { get; }

    internal FakeTelegramOptions Options { get; }

    internal TimeProvider Time { get; }

    internal Lock Gate { get; } = new();

    internal CancellationToken Closing => _closing.Token;

    /// <summary>Starts one.</summary>
    public static async Task<FakeTelegram> StartAsync(FakeTelegramOptions? options = null, TimeProvider? time = null)
    {
        var fake = new FakeTelegram(options ?? new(), time ?? TimeProvider.System);
        await fake._server.OpenAsync();
        return fake;
    }

    /// <summary>Stops listening: connections are refused. People go on writing meanwhile.</summary>
    public Task GoDownAsync() => _server.CloseAsync();

    /// <summary>Listens again, on the same port.</summary>
    public Task ComeUpAsync() => _server.OpenAsync();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        await _server.CloseAsync();
        await Webhook.DisposeAsync();
        _closing.Dispose();
    }

    internal bool Does(Behaviour behaviour) => !Options.Off.Contains(behaviour);

    internal DateTimeOffset Now() => Time.GetUtcNow();
}
