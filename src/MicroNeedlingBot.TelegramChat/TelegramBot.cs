using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Chat.Outbox;
using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.TelegramChat.Api;
using MicroNeedlingBot.TelegramChat.Api.Wire;
using MicroNeedlingBot.TelegramChat.Incoming;
using MicroNeedlingBot.TelegramChat.Listening;
using MicroNeedlingBot.TelegramChat.Members;
using MicroNeedlingBot.TelegramChat.Menu;
using MicroNeedlingBot.TelegramChat.Sending;

namespace MicroNeedlingBot.TelegramChat;

/// <summary>The bot on Telegram, put together: one account, one program.</summary>
internal sealed class TelegramBot : IDisposable
{
    private const int MostChatsAtOnce = 16;
    private static readonly TimeSpan s_again = TimeSpan.FromSeconds(10);

    private readonly SocketsHttpHandler _transport = ApiTransport.CreateHandler();
    private readonly HttpMessageInvoker _http;
    private readonly TelegramSetup _setup;
    private readonly TelegramClient _client;
    private readonly MessageSending _sending;
    private readonly TelegramStandings _standings;

    /// <summary>Puts it together; nothing is asked of Telegram yet.</summary>
    public TelegramBot(TelegramSetup setup)
    {
        _setup = setup;
        _http = new HttpMessageInvoker(_transport, disposeHandler: false);
        _client = new TelegramClient(_http, setup.Address, setup.Token, setup.Time);
        Webhook = new WebhookIntake(setup.Token);
        Gate = new FloodGate(setup.Limits, setup.Time, Random.Shared);
        _sending = new MessageSending(_client, new SendJudge(Random.Shared), Gate, new GroupMoves(setup.Store), setup.Time, setup.Report);
        var look = new MemberLook(_client, setup.Time);
        Channel = new TelegramChannel(_sending, look, Gate, setup.Store, setup.Time);
        _standings = new TelegramStandings(look, setup.Arrival, setup.Owners, setup.Store);
    }

    /// <summary>What is sent when: replies and reminders share it.</summary>
    public FloodGate Gate { get; }

    /// <summary>Brings replies and reminders.</summary>
    public TelegramChannel Channel { get; }

    /// <summary>Who may do what.</summary>
    public TelegramStandings Standings => _standings;

    /// <summary>How listening goes.</summary>
    public PollState State { get; } = new();

    /// <summary>Takes what Telegram posts, where it is told to post.</summary>
    public WebhookIntake Webhook { get; }

    /// <summary>Listens and answers until it is asked to stop; what was begun is finished first.</summary>
    /// <param name="handler">The rules.</param>
    /// <param name="pump">Sends what was queued.</param>
    /// <param name="knowledge">For inline mode.</param>
    /// <param name="cancel">Asks to stop.</param>
    public async Task RunAsync(RequestHandler handler, ReplyPump pump, LiveKnowledge knowledge, CancellationToken cancel)
    {
        if (await MeetOrStopAsync(cancel) is not { } me)
        {
            return;
        }

        _sending.Me = me;
        using var queue = new UpdateQueue(MostChatsAtOnce);
        var tools = new WorkTools(
            _client, handler, _setup.Store, _setup.Inbox, _standings, _setup.Arrival, new InlineDesk(_client, knowledge), new FileFetching(_client), pump.Nudge, _setup.Time, _setup.Report);
        var intake = new UpdateIntake(_setup.Inbox, new UpdateWork(tools), queue, _setup.Time, _setup.Report) { Me = me };
        try
        {
            await StoredAsync(() => intake.ResumeAsync(cancel), cancel);
            await StoredAsync(() => OfferCommandsAsync(cancel), cancel);
            await ListenAsync(intake, cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // That is what was waited for.
        }

        Webhook.Close();
        await queue.EmptyAsync();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _http.Dispose();
        _transport.Dispose();
    }

    private async Task ListenAsync(UpdateIntake intake, CancellationToken cancel)
    {
        if (_setup.Webhook is not { } address)
        {
            await _client.DeleteWebhookAsync(new DeleteWebhook { DropPendingUpdates = false }, cancel);
            await new UpdatePoller(_client, _setup.Inbox, intake, State, _setup.Time, _setup.Report) { HoldSeconds = _setup.HoldSeconds }.RunAsync(cancel);
            return;
        }

        Webhook.Open(intake);
        var request = new SetWebhook { Url = address.AbsoluteUri, SecretToken = Webhook.Secret, AllowedUpdates = UpdatePoller.Kinds };
        while (await _client.SetWebhookAsync(request, cancel) is not ApiResult<Nothing>.Done)
        {
            Tell("Telegram doesn't take the web address of Telegram:WebhookUrl. It must be https, on port 443, 80, 88 or 8443, and reach this program. I try again by myself.");
            await Task.Delay(s_again, _setup.Time, cancel);
        }

        State.Well();
        await Task.Delay(Timeout.InfiniteTimeSpan, cancel);
    }

    /// <summary>Does what needs the store, again where that is away for a moment.</summary>
    private async ValueTask StoredAsync(Func<ValueTask> what, CancellationToken cancel)
    {
        while (true)
        {
            try
            {
                await what();
                return;
            }
            catch (StorageFaultException fault)
            {
                Tell($"Telegram waits for the database: {fault.Message}");
                await Task.Delay(s_again, _setup.Time, cancel);
            }
        }
    }

    private async ValueTask<Me?> MeetOrStopAsync(CancellationToken cancel)
    {
        try
        {
            return await MeetAsync(cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            return null;
        }
    }

    /// <summary>Who the bot is; asked until Telegram answers. Null when it is asked to stop, or the token is none.</summary>
    private async ValueTask<Me?> MeetAsync(CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            switch (await _client.GetMeAsync(cancel))
            {
                case ApiResult<User>.Done { Value: { } user }:
                    return new Me(user.Id, user.Username ?? "");
                case ApiResult<User>.Refused { Code: 401 or 404 }:
                    Tell(BotToken.NotTaken);
                    return null;
                default:
                    Tell("Telegram can't be reached. I try again by myself; is this machine online?");
                    break;
            }

            await Task.Delay(s_again, _setup.Time, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return null;
    }

    /// <summary>Tells Telegram which commands there are, where that changed since the last time.</summary>
    private async ValueTask OfferCommandsAsync(CancellationToken cancel)
    {
        var key = $"telegram-commands-{_setup.Token.BotId}";
        if (string.Equals(await _setup.Memos.FindAsync(key, cancel), CommandMenu.Current.Hash, StringComparison.Ordinal))
        {
            return;
        }

        foreach (var request in CommandMenu.Current.Requests)
        {
            if (await _client.SetMyCommandsAsync(request, cancel) is not ApiResult<Nothing>.Done)
            {
                return;
            }
        }

        await _setup.Memos.KeepAsync(key, CommandMenu.Current.Hash, cancel);
    }

    private void Tell(string message)
    {
        if (State.Ill(message, NodaTime.Instant.FromDateTimeOffset(_setup.Time.GetUtcNow())))
        {
            _setup.Report(message);
        }
    }
}
