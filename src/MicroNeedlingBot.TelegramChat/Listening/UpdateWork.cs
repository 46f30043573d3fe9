using System.Globalization;
using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.Moderation.Communities;
using MicroNeedlingBot.TelegramChat.Api;
using MicroNeedlingBot.TelegramChat.Api.Wire;
using MicroNeedlingBot.TelegramChat.Incoming;
using MicroNeedlingBot.TelegramChat.Members;
using MicroNeedlingBot.TelegramChat.Sending;
using NodaTime;

namespace MicroNeedlingBot.TelegramChat.Listening;

/// <summary>What work on an update needs.</summary>
/// <param name="Client">The API.</param>
/// <param name="Handler">The rules, one request in one transaction.</param>
/// <param name="Store">For what isn't a request.</param>
/// <param name="Inbox">Where the update waits.</param>
/// <param name="Standings">Who may do what.</param>
/// <param name="Arrival">Meets groups.</param>
/// <param name="Inline">Answers in inline mode.</param>
/// <param name="Files">Fetches what was sent.</param>
/// <param name="Queued">Is told when something was queued to be sent.</param>
/// <param name="Time">The clock.</param>
/// <param name="Report">Takes lines for whoever runs the bot.</param>
internal sealed record WorkTools(
    TelegramClient Client,
    RequestHandler Handler,
    IStore Store,
    IInbox Inbox,
    TelegramStandings Standings,
    Arrival Arrival,
    InlineDesk Inline,
    FileFetching Files,
    Action Queued,
    TimeProvider Time,
    Action<string> Report);

/// <summary>Works on one update: all that it changes, and that it was handled, lasts together or not at all.</summary>
internal sealed class UpdateWork(WorkTools tools)
{
    private const string StoreTrouble = "I can't save anything just now, so nothing was changed. I'll come back to your message as soon as I can.";
    private const int MostToast = 200;
    private static readonly TimeSpan s_afterTrouble = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan s_longestAfterTrouble = TimeSpan.FromSeconds(30);

    /// <summary>Answers what is typed behind the bot's name; the newest of each person alone.</summary>
    public void AnswerInline(TypedInline typed) => tools.Inline.Answer(typed);

    /// <summary>Does it. Where the store has trouble it is done again when that is over; what fails for another reason is given up after some tries.</summary>
    public async Task DoAsync(string eventId, TelegramEvent what, CancellationToken cancel)
    {
        try
        {
            for (var tries = 0; !cancel.IsCancellationRequested && !await IsSettledAsync(eventId, what, tries, cancel); tries++)
            {
                // Once more.
            }
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // It waits in the inbox for the next start.
        }
    }

    /// <summary>Marks what came too late as handled.</summary>
    public Task PassAsync(string eventId, CancellationToken cancel) => DoAsync(eventId, new NotForUs("late"), cancel);

    /// <summary>Tries; true where nothing is left to do.</summary>
    private async ValueTask<bool> IsSettledAsync(string eventId, TelegramEvent what, int tries, CancellationToken cancel)
    {
        try
        {
            await OnceAsync(eventId, what, cancel);
            return true;
        }
        catch (StorageFaultException fault)
        {
            await WaitAsync(what, fault, tries, cancel);
            return false;
        }
        catch (Exception fault) when (fault is not (OutOfMemoryException or OperationCanceledException))
        {
            return !await IsWorthAnotherTryAsync(eventId, fault, cancel);
        }
    }

    private async ValueTask OnceAsync(string eventId, TelegramEvent what, CancellationToken cancel)
    {
        switch (what)
        {
            case Wrote wrote:
                await WroteAsync(eventId, wrote, cancel);
                break;
            case Pressed pressed:
                await PressedAsync(eventId, pressed, cancel);
                break;
            default:
                await ChangedAsync(eventId, what, cancel);
                break;
        }
    }

    private async ValueTask WroteAsync(string eventId, Wrote wrote, CancellationToken cancel)
    {
        await tools.Standings.PrepareAsync(wrote.Place, wrote.Sender, wrote.Text, wrote.StartKey, cancel);
        var message = Message(eventId, wrote.Place, wrote.Sender, wrote.Text) with
        {
            MessageId = Text(wrote.MessageId),
            IsEdit = wrote.IsEdit,
            StartLink = wrote.StartKey,
            Shows = wrote.Shows,
            File = wrote.File is { } file && wrote.Place.IsPrivate ? await tools.Files.FetchAsync(file, cancel) : null,
        };
        await tools.Handler.HandleAsync(message, cancel);
        tools.Queued();
    }

    private async ValueTask PressedAsync(string eventId, Pressed pressed, CancellationToken cancel)
    {
        // A button that isn't ours to read is answered all the same, or it would spin for ever.
        var (offer, number) = ButtonCode.Read(pressed.Data) ?? (0, 0);
        var place = await PlaceAsync(pressed, offer, cancel);
        await tools.Standings.PrepareAsync(place, pressed.Sender, "/faq", startKey: null, cancel);
        var message = Message(eventId, place, pressed.Sender, "") with
        {
            Press = new PressedButton(offer, number, pressed.MessageId is { } id ? Text(id) : null),
        };
        var turn = await tools.Handler.HandleAsync(message, cancel);
        tools.Queued();
        // Once handled before, it was answered before: a second answer does no harm, the spinner might still turn.
        var toast = turn is { IsPassing: true } ? PlainText.Of(turn.Reply) : null;
        await tools.Client.AnswerCallbackQueryAsync(
            new AnswerCallbackQuery
            {
                CallbackQueryId = pressed.CallbackId,
                Text = toast is { Length: > MostToast } ? toast[..MostToast] : toast,
                ShowAlert = toast is { Length: > 60 } ? true : null,
            },
            cancel);
    }

    /// <summary>A message that the bot can't see any more doesn't tell its topic: there the offer does.</summary>
    private async ValueTask<ChatPlace> PlaceAsync(Pressed pressed, long offer, CancellationToken cancel)
    {
        if (pressed.MessageId is not null || pressed.Place is { IsPrivate: true } or { Topic: not null })
        {
            return pressed.Place;
        }

        await using var work = await tools.Store.BeginAsync(cancel);
        return await work.Offers.FindAsync(offer, cancel) is { } kept && ChatKey.Read(kept.Chat) is { } at && at.Chat == pressed.Place.Chat
            ? pressed.Place with { Topic = at.Topic }
            : pressed.Place;
    }

    /// <summary>What is no request: it changes what is known of people and groups.</summary>
    private async ValueTask ChangedAsync(string eventId, TelegramEvent what, CancellationToken cancel)
    {
        await using var work = await tools.Store.BeginAsync(cancel);
        if (await work.MarkHandledAsync(Platforms.Telegram, eventId, cancel))
        {
            switch (what)
            {
                case BlockChanged { Blocked: true } changed:
                    await work.Members.LostAsync(Platforms.Telegram, Text(changed.Sender.Id), cancel);
                    break;
                case BlockChanged changed:
                    await BackAsync(work, changed.Sender, cancel);
                    break;
                case Upgraded upgraded:
                    await GroupMoves.MoveAsync(work, upgraded.OldChat, upgraded.NewChat, cancel);
                    break;
                case PresenceChanged changed:
                    await PresenceAsync(work, changed, cancel);
                    break;
            }
        }

        await work.CommitAsync(cancel);
        tools.Queued();
    }

    /// <summary>Reachable again: what was held is judged by its window, as at any other contact.</summary>
    private async ValueTask BackAsync(IUnitOfWork work, Sender sender, CancellationToken cancel)
    {
        var contact = await work.Members.OfAsync(Platforms.Telegram, Text(sender.Id), Text(sender.Id), cancel);
        if (contact.IsBack)
        {
            await Reminders.ReachableAgain.ResumeAsync(new Caller(contact.Member, contact.Account, work, Instant.FromDateTimeOffset(tools.Time.GetUtcNow())), cancel);
        }
    }

    private async ValueTask PresenceAsync(IUnitOfWork work, PresenceChanged changed, CancellationToken cancel)
    {
        var group = Text(changed.Place.Chat);
        if (!changed.Is)
        {
            await Arrival.LeaveAsync(work, Platforms.Telegram, group, Instant.FromDateTimeOffset(tools.Time.GetUtcNow()), cancel);
            return;
        }

        var community = await tools.Arrival.MeetAsync(work, Platforms.Telegram, group, changed.Place.Title ?? "a group", cancel);
        if (!changed.Was)
        {
            var by = await work.Members.OfAsync(Platforms.Telegram, Text(changed.By.Id), privateChat: null, cancel);
            await tools.Arrival.WelcomeAsync(work, community, by.Account.Id, group, cancel);
        }
    }

    private static IncomingMessage Message(string eventId, ChatPlace place, Sender sender, string text) =>
        new(Platforms.Telegram, eventId, Text(sender.Id), place.Key, place.IsPrivate, text)
        {
            Name = sender.Name,
            Community = place.IsPrivate ? null : Text(place.Chat),
            IsAnonymous = sender.IsAnonymous,
        };

    private async ValueTask WaitAsync(TelegramEvent what, StorageFaultException fault, int tries, CancellationToken cancel)
    {
        if (tries == 0)
        {
            tools.Report($"A message from Telegram waits: {fault.Message}");
            if (what is Wrote { Place: { IsPrivate: true } place })
            {
                // Past the queue, for the queue is what can't be written. Said once.
                await tools.Client.SendMessageAsync(new SendMessage { ChatId = place.Chat, Text = StoreTrouble }, cancel);
            }
        }

        var wait = s_afterTrouble * Math.Pow(2, Math.Min(tries, 5));
        await Task.Delay(wait < s_longestAfterTrouble ? wait : s_longestAfterTrouble, tools.Time, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>One bad update must not stop the rest: it is tried a few times, on this start or the next, then given up.</summary>
    private async ValueTask<bool> IsWorthAnotherTryAsync(string eventId, Exception fault, CancellationToken cancel)
    {
        try
        {
            var again = await tools.Inbox.FailedAsync(Platforms.Telegram, eventId, cancel);
            // The text of an exception may quote a message: its kind and place must do.
            tools.Report($"A message from Telegram could not be handled ({fault.GetType().Name} in {fault.TargetSite?.DeclaringType?.Name}). {(again ? "It is tried again." : "It is given up.")}");
            return again;
        }
        catch (StorageFaultException)
        {
            return false;
        }
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
