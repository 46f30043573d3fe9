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
using MicroNeedlingBot.Storage.Opening;
using NodaTime;

namespace MicroNeedlingBot.ConsoleChat;

/// <summary>
/// The terminal's chat with sessions and reminders, in a store of its own: its clock can be shifted, and no member of a
/// real community may feel that. Each start is a new conversation; sessions stay.
/// </summary>
internal sealed class StoredChat : IConsoleChat, IDisposable
{
    private const int MostSteps = 500;

    private readonly IStore _store;
    private readonly IReminderTable _reminders;
    private readonly IStoreUpkeep _upkeep;
    private readonly Reception _reception;
    private readonly Assistant _assistant;
    private readonly IChatScreen _screen;
    private readonly ShiftedTime _time;
    private readonly RequestHandler _handler;
    private readonly ReplySender _sender;
    private readonly ReminderDispatcher _dispatcher;
    private readonly ConsoleChannel _channel;
    private readonly PlayedRoles _roles;
    private readonly PlayedDigests _digests;
    private int _lines;

    /// <summary>What is completed as somebody types; null where nothing is.</summary>
    public KnownNames? Names { get; init; }

    public bool IsAsking { get; private set; }

    public StoredChat(Reception reception, BotStorage storage, IChatScreen screen, ShiftedTime time, string filesFolder, Action<string> report, bool joinsOpen = false)
    {
        (_store, _reminders, _upkeep) = (storage.Store, storage.Reminders, storage.Upkeep);
        (_reception, _assistant, _screen, _time) = (reception, reception.AssistantOn(Platforms.Console), screen, time);
        var channel = _channel = new ConsoleChannel(screen, _store, filesFolder);
        _roles = new PlayedRoles(_store, joinsOpen);
        _digests = new PlayedDigests(_store, reception, _roles);
        _handler = reception.HandlerOn(Platforms.Console, _roles.Standings);
        _sender = reception.SenderInOrderOver(channel);
        var wording = new ReminderWording(new StoredPlanSource(_store), DateTimeZoneProviders.Tzdb);
        _dispatcher = new ReminderDispatcher(_reminders, [channel], wording, new SendLimiter(new Dictionary<Platforms, SendRate>()), new DispatchSettings(), time, report, storage.Mentions);
    }

    /// <summary>Begins a new conversation.</summary>
    public async ValueTask BeginAsync()
    {
        await using var work = await _store.BeginAsync(CancellationToken.None);
        var (_, account) = await work.Members.OfAsync(Platforms.Console, PlayedRole.Me.ExternalId, ConsoleChannel.Chat, CancellationToken.None);
        var conversation = _screen.ForPeople ? _assistant.Greet().Next : Conversation.New;
        await work.SaveConversationAsync(account.Id, ConsoleChannel.Chat, ConversationJson.Write(conversation), CancellationToken.None);
        await work.CommitAsync(CancellationToken.None);
    }

    public Reply Greet() => _assistant.Greet().Reply;

    public async ValueTask<bool> SayAsync(string line)
    {
        try
        {
            var leaves = await PretendAsync(line) ?? await AskAsync(line);
            await (_screen.ForPeople && Names is not null ? Names.ReadAsync(_store, _roles.Current) : ValueTask.CompletedTask);
            return leaves;
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
        await _dispatcher.MentionAsync();
    }

    public void Dispose()
    {
        _dispatcher.StopAsync().GetAwaiter().GetResult();
        _dispatcher.Dispose();
    }

    /// <summary>What jobs do in a worker: pauses end, sessions are over, moderators get their digest. The next look does it where the store can't just now.</summary>
    private async ValueTask TidyAsync()
    {
        try
        {
            await _upkeep.EndPausesAsync(_time.Now, CancellationToken.None);
            await _upkeep.CloseSessionsAsync(_time.Now, CancellationToken.None);
            await _digests.CatchUpAsync(_time.Now);
            await _sender.DrainAsync(CancellationToken.None);
        }
        catch (StorageFaultException)
        {
            // The dispatcher has said so.
        }
    }

    /// <summary>What only a terminal can do: shift its clock, close private messages, be a moderator. Null for anything else.</summary>
    private async ValueTask<bool?> PretendAsync(string line)
    {
        if (TypedCommand.Read(line) is not { } typed)
        {
            return null;
        }

        var (command, switched) = (typed.FindOn(Platforms.Console), typed.Rest.ToLowerInvariant());
        return ReferenceEquals(command, CommandCatalogue.Clock) && (switched.Length == 0 || ClockCommand.Read(switched) is not null) ? await ShiftAsync(switched)
            : ReferenceEquals(command, CommandCatalogue.Dms) && switched is "closed" or "open" ? SwitchDms(switched is "open")
            : ReferenceEquals(command, CommandCatalogue.As) && PlayedRole.Read(typed.Rest) is { } role ? await PlayAsync(role)
            : ReferenceEquals(command, CommandCatalogue.General) && switched is "on" or "off" ? await SwitchGeneralAsync(switched is "on")
            : null;
    }

    private async ValueTask<bool> PlayAsync(PlayedRole role)
    {
        _screen.Show(await _roles.PlayAsync(role));
        IsAsking = false;
        return false;
    }

    private bool SwitchDms(bool open)
    {
        _channel.DmsOpen = open;
        _screen.Show(Reply.Of(open
            ? "Private messages reach you again: what you type is said to me in private."
            : $"Private messages don't reach you now: what you type is said in {ConsoleChannel.General}. /dms open lets them in again."));
        return false;
    }

    private async ValueTask<bool> SwitchGeneralAsync(bool allowed)
    {
        await using var work = await _store.BeginAsync(CancellationToken.None);
        await (allowed
            ? work.MentionPlaces.AllowAsync(Platforms.Console, ConsoleChannel.Community, ConsoleChannel.General, ConsoleChannel.General, CancellationToken.None)
            : work.MentionPlaces.ForbidAsync(Platforms.Console, ConsoleChannel.Community, CancellationToken.None));
        await work.CommitAsync(CancellationToken.None);
        _screen.Show(Reply.Of(allowed
            ? $"Moderators let me mention people in {ConsoleChannel.General} now."
            : $"Moderators don't let me mention people in {ConsoleChannel.General}."));
        return false;
    }

    private async ValueTask<bool> AskAsync(string line)
    {
        if (TypedFile.Read(line) is (_, { } problem))
        {
            _screen.Show(Reply.Of(problem));
            return false;
        }

        var role = _roles.Current;
        var message = new IncomingMessage(Platforms.Console, $"{_dispatcher.Owner}-{++_lines}", role.ExternalId, ConsoleChannel.Chat, Private: _channel.DmsOpen, Lines(role, line))
        {
            Community = ConsoleChannel.Community,
            File = TypedFile.Read(line).File,
            Name = role == PlayedRole.Me ? null : role.ShownName,
        };
        var turn = await _handler.HandleAsync(message, CancellationToken.None);
        if (turn is { Ends: true })
        {
            return true;
        }

        IsAsking = turn?.Next.Dialogue is not null;
        await _reception.LookAsync(CancellationToken.None);
        await _sender.DrainAsync(CancellationToken.None);
        return false;
    }

    /// <summary>A terminal sends line by line: whoever writes for others types \n where a new one begins.</summary>
    private static string Lines(PlayedRole role, string line) => role.Kind == RoleKind.Member ? line : line.Replace("\\n", "\n", StringComparison.Ordinal);

    /// <summary>Goes on in time from one reminder to the next, so that each comes at its own time and none is late.</summary>
    private async ValueTask<bool> ShiftAsync(string typed)
    {
        if (ClockCommand.Read(typed) is { } shift)
        {
            await (shift == Duration.Zero ? BackAsync() : GoOnAsync(_time.Now + shift));
        }

        var here = _time.Now.InZone(await ZoneAsync());
        _screen.Show(Reply.Of($"It is now {MomentWords.Day(here)} ({here.Zone.Id}){(_time.Shift == Duration.Zero ? ", the real time." : ", to this chat only. /clock 0 goes back.")}"));
        return false;
    }

    /// <summary>The member's own; UTC until they told it.</summary>
    private async ValueTask<DateTimeZone> ZoneAsync()
    {
        await using var work = await _store.BeginAsync(CancellationToken.None);
        var (member, _) = await work.Members.OfAsync(Platforms.Console, _roles.Current.ExternalId, ConsoleChannel.Chat, CancellationToken.None);
        return DateTimeZoneProviders.Tzdb.GetZoneOrNull(member.Zone ?? "UTC") ?? DateTimeZone.Utc;
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
            await _dispatcher.MentionAsync();
        }

        _time.Shift += Duration.Max(until - _time.Now, Duration.Zero);
        await CatchUpAsync();
    }
}
