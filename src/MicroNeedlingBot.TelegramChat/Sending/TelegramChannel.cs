using System.Globalization;
using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Chat.Outbox;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.Reminders.Dispatch;
using MicroNeedlingBot.TelegramChat.Api.Wire;
using MicroNeedlingBot.TelegramChat.Incoming;
using MicroNeedlingBot.TelegramChat.Members;
using MicroNeedlingBot.TelegramChat.Rendering;
using NodaTime;

namespace MicroNeedlingBot.TelegramChat.Sending;

/// <summary>Brings replies, reminders and mentions to Telegram, at the pace that it allows.</summary>
/// <param name="sending">Sends one message.</param>
/// <param name="look">Knows who is still in a group.</param>
/// <param name="gate">Says when.</param>
/// <param name="store">Keeps what a reminder's buttons offer.</param>
/// <param name="time">The clock.</param>
internal sealed class TelegramChannel(MessageSending sending, MemberLook look, FloodGate gate, IStore store, TimeProvider time) : IReplyChannel, IReminderChannel
{
    private const string RepeatNote = "You may have got this before: I could not see whether it arrived.";

    // A chat that must wait longer gives its place to others.
    private static readonly Duration s_patience = Duration.FromSeconds(2);
    private static readonly Duration s_patienceForRest = Duration.FromSeconds(40);
    private static readonly Duration s_beforeRepeat = Duration.FromSeconds(30);

    /// <inheritdoc />
    public Platforms Platform => Platforms.Telegram;

    /// <inheritdoc />
    public async ValueTask<DeliveryOutcome> SendAsync(OutgoingReply reply, CancellationToken cancel)
    {
        if (ChatKey.Read(reply.Chat) is not { } place)
        {
            return new Undeliverable("no-chat");
        }

        var target = new SendTarget(place.Chat, place.Topic)
        {
            // In private there is nobody else whose message could be meant.
            AnswersTo = place.Chat < 0 ? Number(reply.Place.AnswersTo) : null,
            Edits = Number(reply.Place.Edits),
        };
        var messages = TelegramRendering.Of(reply.Reply, choice => Target(choice, reply.Place.OfferId));
        var outcome = await AllAsync(target, messages, cancel);
        // Whether its goodbye was heard or not.
        if (outcome is not TryAgain && reply.Reply.Blocks.Any(block => block is LeaveBlock))
        {
            await sending.LeaveAsync(place.Chat, cancel);
        }

        return outcome;
    }

    /// <inheritdoc />
    public async ValueTask<DeliveryOutcome> SendAsync(PrivateMessage message, CancellationToken cancel)
    {
        if (message.Account.PrivateChat is not { } chat || ChatKey.Read(chat) is not { } place)
        {
            return new Unreachable("never-started");
        }

        var reply = message.PossibleRepeat ? new Reply([.. message.Reply.Blocks, new Note(RepeatNote)]) : message.Reply;
        long? offer;
        try
        {
            offer = await OfferAsync(message.Account.Id, chat, reply, cancel);
        }
        catch (StorageFaultException)
        {
            return new TryAgain(Now + s_beforeRepeat, "store");
        }

        // Its turn was taken already: the dispatcher asks the same gate.
        var messages = TelegramRendering.Of(reply, choice => Target(choice, offer));
        return await AllAsync(new SendTarget(place.Chat, place.Topic), messages, cancel, firstHasTurn: true);
    }

    /// <inheritdoc />
    public ValueTask<Reconciliation> ReconcileAsync(PrivateMessage message, Duration sinceFirstTry, CancellationToken cancel) =>
        // Nobody can look into a chat. Once more, marked, and not right behind the first.
        new(sinceFirstTry >= s_beforeRepeat ? new SendMarked() : new AskLater());

    /// <inheritdoc />
    public async ValueTask<DeliveryOutcome> MentionAsync(NeutralMention mention, CancellationToken cancel)
    {
        if (ChatKey.Read(mention.Place.Channel) is not { } place || Number(mention.Account.ExternalId) is not { } user)
        {
            return new Undeliverable("no-chat");
        }

        if (await look.AskAsync(place.Chat, user, rightsMatter: true, cancel) == ChatStanding.Gone)
        {
            return new Undeliverable("not-a-member");
        }

        var name = mention.Account.Name is { Length: > 0 } known ? known : "you";
        var text = $"{NeutralMention.Words} {name}";
        var entity = new MessageEntity { Type = "text_mention", Offset = text.Length - name.Length, Length = name.Length, User = new User { Id = user, FirstName = name } };
        return await OneAsync(new SendTarget(place.Chat, place.Topic), new TelegramMessage(text, [entity], Markup: null, File: null), s_patience, cancel);
    }

    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    private ButtonTarget? Target(Choice choice, long? offer) => choice.Action switch
    {
        OpenPrivate open => new ButtonTarget.Url(sending.StartLink(open.Key)),
        _ when offer is { } id => new ButtonTarget.CallbackData(ButtonCode.Of(id, choice.Number)),
        _ => null,
    };

    /// <summary>The parts one after the other. Once the first has arrived the rest follows, or is given up: nothing is said twice.</summary>
    private async ValueTask<DeliveryOutcome> AllAsync(SendTarget target, IReadOnlyList<TelegramMessage> messages, CancellationToken cancel, bool firstHasTurn = false)
    {
        if (messages.Count == 0)
        {
            return new Delivered("");
        }

        // What doesn't fit into the one message that was edited is said anew.
        var first = messages is [{ File: null }] ? target : target with { Edits = null };
        var outcome = firstHasTurn ? await sending.SendAsync(first, messages[0], cancel) : await OneAsync(first, messages[0], s_patience, cancel);
        if (outcome is not Delivered)
        {
            return outcome;
        }

        try
        {
            foreach (var message in messages.Skip(1))
            {
                await RestAsync(target with { Edits = null, AnswersTo = null }, message, cancel);
            }
        }
        catch (OperationCanceledException)
        {
            // What arrived has arrived.
        }

        return messages.Count == 1 ? outcome : new Delivered("");
    }

    /// <summary>A part behind the first: told to wait, it does, as long as that is bearable.</summary>
    private async ValueTask RestAsync(SendTarget target, TelegramMessage message, CancellationToken cancel)
    {
        var until = Now + s_patienceForRest;
        while (await OneAsync(target, message, s_patienceForRest, cancel) is TryAgain { At: var at } && at < until)
        {
            await Task.Delay((Instant.Max(at, Now) - Now).ToTimeSpan(), time, cancel);
        }
    }

    private async ValueTask<DeliveryOutcome> OneAsync(SendTarget target, TelegramMessage message, Duration patience, CancellationToken cancel)
    {
        var turn = gate.ReserveAnswer(target.Chat.ToString(CultureInfo.InvariantCulture), Now, patience);
        if (!turn.Taken)
        {
            return new TryAgain(turn.At, "pace");
        }

        if (turn.At > Now)
        {
            await Task.Delay((turn.At - Now).ToTimeSpan(), time, cancel);
        }

        return await sending.SendAsync(target, message, cancel);
    }

    /// <summary>Keeps a reminder's buttons, and has what is typed next pick from them as well.</summary>
    private async ValueTask<long?> OfferAsync(long account, string chat, Reply reply, CancellationToken cancel)
    {
        if (reply.Choices.Count == 0)
        {
            return null;
        }

        await using var work = await store.BeginAsync(cancel);
        var offer = await work.Offers.KeepAsync(account, chat, new Offer(reply.Choices, Question: null, Step: null), cancel);
        var conversation = ConversationJson.Read(await work.ConversationAsync(account, chat, cancel));
        if (conversation.Dialogue is null)
        {
            await work.SaveConversationAsync(account, chat, ConversationJson.Write(conversation with { Offered = reply.Choices }), cancel);
        }

        await work.CommitAsync(cancel);
        return offer;
    }

    private static long? Number(string? id) =>
        long.TryParse(id, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
