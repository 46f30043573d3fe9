using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Chat.Outbox;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.Live;
using MicroNeedlingBot.Reminders.Dispatch;
using MicroNeedlingBot.Reminders.Messages;
using MicroNeedlingBot.Reminders.Plans;
using MicroNeedlingBot.Reminders.Upkeep;
using MicroNeedlingBot.Requests;
using MicroNeedlingBot.Storage.Opening;
using NodaTime;

namespace MicroNeedlingBot.ConsoleChat;

/// <summary>
/// The terminal's chat with sessions and reminders, in a store of its own: its clock can be shifted, and no member of a
/// real community may feel that. Each start is a new conversation; sessions stay.
/// </summary>
internal sealed class StoredChat : IConsoleChat, IDisposable
{
    private const string Me = "me";
    private const int MostSteps = 500;

    private readonly IStore _store;
    private readonly IReminderTable _reminders;
    private readonly IStoreUpkeep _upkeep;
    private readonly Assistant _assistant;
    private readonly IChatScreen _screen;
    private readonly ShiftedTime _time;
    private readonly RequestHandler _handler;
    private readonly ReplySender _sender;
    private readonly ReminderDispatcher _dispatcher;
    private int _lines;

    /// <summary>Looks at once for what a message changed; null where nothing that is live can be changed.</summary>
    public LiveAnswers? Answers { get; init; }

    public StoredChat(BotStorage storage, Assistant assistant, IChatScreen screen, ShiftedTime time, string filesFolder, Action<string> report)
    {
        (_store, _reminders, _upkeep) = (storage.Store, storage.Reminders, storage.Upkeep);
        (_assistant, _screen, _time) = (assistant, screen, time);
        var channel = new ConsoleChannel(screen, _store, filesFolder);
        _handler = new RequestHandler(_store, assistant, time);
        _sender = new ReplySender(storage.Outbox, [channel], time);
        var wording = new ReminderWording(new StoredPlanSource(_store), DateTimeZoneProviders.Tzdb);
        _dispatcher = new ReminderDispatcher(_reminders, [channel], wording, new SendLimiter(new Dictionary<Platforms, SendRate>()), new DispatchSettings(), time, report);
    }

    /// <summary>Begins a new conversation.</summary>
    public async ValueTask BeginAsync()
    {
        await using var work = await _store.BeginAsync(CancellationToken.None);
        var (_, account) = await work.Members.OfAsync(Platforms.Console, Me, ConsoleChannel.Chat, CancellationToken.None);
        var conversation = _screen.ForPeople ? _assistant.Greet().Next : Conversation.New;
        await work.SaveConversationAsync(account.Id, ConsoleChannel.Chat, ConversationJson.Write(conversation), CancellationToken.None);
        await work.CommitAsync(CancellationToken.None);
    }

    public Reply Greet() => _assistant.Greet().Reply;

    public async ValueTask<bool> SayAsync(string line)
    {
        try
        {
            return TypedCommand.Read(line) is { } typed && ReferenceEquals(typed.FindOn(Platforms.Console), CommandCatalogue.Clock)
                && (typed.Rest.Length == 0 || ClockCommand.Read(typed.Rest) is not null)
                ? await ShiftAsync(typed.Rest)
                : await AskAsync(line);
        }
        catch (StorageFaultException fault)
        {
            _screen.Show(Reply.Of($"Nothing was saved: {fault.Message}"));
            return false;
        }
    }

    public async ValueTask CatchUpAsync()
    {
        await _dispatcher.SweepAsync();
        await TidyAsync();
        await _dispatcher.DispatchAsync();
    }

    public void Dispose()
    {
        _dispatcher.StopAsync().GetAwaiter().GetResult();
        _dispatcher.Dispose();
    }

    /// <summary>What jobs do in a worker: pauses end, sessions are over. The next look does it where the store can't just now.</summary>
    private async ValueTask TidyAsync()
    {
        try
        {
            await _upkeep.EndPausesAsync(_time.Now, CancellationToken.None);
            await _upkeep.CloseSessionsAsync(_time.Now, CancellationToken.None);
        }
        catch (StorageFaultException)
        {
            // The dispatcher has said so.
        }
    }

    private async ValueTask<bool> AskAsync(string line)
    {
        var message = new IncomingMessage(Platforms.Console, $"{_dispatcher.Owner}-{++_lines}", Me, ConsoleChannel.Chat, Private: true, line);
        var turn = await _handler.HandleAsync(message, CancellationToken.None);
        if (turn is { Ends: true })
        {
            return true;
        }

        await (Answers?.LookAsync(CancellationToken.None) ?? ValueTask.CompletedTask);
        await _sender.DrainAsync(CancellationToken.None);
        return false;
    }

    /// <summary>Goes on in time from one reminder to the next, so that each comes at its own time and none is late.</summary>
    private async ValueTask<bool> ShiftAsync(string typed)
    {
        if (ClockCommand.Read(typed) is { } shift)
        {
            await (shift == Duration.Zero ? BackAsync() : GoOnAsync(_time.Now + shift));
        }

        _screen.Show(Reply.Of($"It is now {MomentWords.Day(_time.Now.InUtc().LocalDateTime)} UTC{(_time.Shift == Duration.Zero ? ", the real time." : ", to this chat only. /clock 0 goes back.")}"));
        return false;
    }

    private ValueTask BackAsync()
    {
        _time.Shift = Duration.Zero;
        return ValueTask.CompletedTask;
    }

    private async ValueTask GoOnAsync(Instant until)
    {
        for (var step = 0; step < MostSteps && await _reminders.NextDueAsync(CancellationToken.None) is { } next && next <= until; step++)
        {
            _time.Shift += Duration.Max(next - _time.Now, Duration.Zero);
            await _dispatcher.DispatchAsync();
        }

        _time.Shift += Duration.Max(until - _time.Now, Duration.Zero);
        await CatchUpAsync();
    }
}
