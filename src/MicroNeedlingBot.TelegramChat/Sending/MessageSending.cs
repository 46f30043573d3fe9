using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.Reminders.Dispatch;
using MicroNeedlingBot.TelegramChat.Api;
using MicroNeedlingBot.TelegramChat.Api.Wire;
using MicroNeedlingBot.TelegramChat.Incoming;
using MicroNeedlingBot.TelegramChat.Rendering;
using NodaTime;

namespace MicroNeedlingBot.TelegramChat.Sending;

/// <summary>Sends one message, once more in another shape where Telegram asks for that, and never twice in the same.</summary>
/// <param name="client">The API.</param>
/// <param name="judge">What an answer means.</param>
/// <param name="gate">Hears where Telegram asks for patience.</param>
/// <param name="moves">Notes a group's new id.</param>
/// <param name="time">The clock.</param>
/// <param name="report">Takes lines for whoever runs the bot.</param>
internal sealed class MessageSending(TelegramClient client, SendJudge judge, FloodGate gate, GroupMoves moves, TimeProvider time, Action<string> report)
{
    private const int MostShapes = 4;

    /// <summary>Who the bot is; set once it is known.</summary>
    public Me? Me { get; set; }

    /// <summary>A link that opens the private chat and says <c>/start KEY</c> there.</summary>
    public string StartLink(string key) => $"https://t.me/{Me?.Username}?start={key}";

    /// <summary>Sends it.</summary>
    public async ValueTask<DeliveryOutcome> SendAsync(SendTarget target, TelegramMessage message, CancellationToken cancel)
    {
        for (var shape = 1; ; shape++)
        {
            // Until here Telegram knows of nothing.
            cancel.ThrowIfCancellationRequested();
            SendOutcome outcome;
            try
            {
                outcome = await TryAsync(target, message, cancel);
            }
            catch (OperationCanceledException)
            {
                // Telegram may have it already.
                return new UnknownOutcome("stopped");
            }

            switch (outcome)
            {
                case Settled settled:
                    Heed(target.Chat, settled);
                    return settled.Outcome;
                case Migrated migrated when shape < MostShapes:
                    await NoteAsync(target.Chat, migrated.NewChat);
                    target = new SendTarget(migrated.NewChat, Topic: null);
                    break;
                case RetryWithoutThread when shape < MostShapes:
                    target = target with { Topic = null };
                    break;
                case RetryWithoutReply when shape < MostShapes:
                    target = target with { AnswersTo = null };
                    break;
                case SendNew when shape < MostShapes:
                    target = target with { Edits = null };
                    break;
                case RetryPlain when shape < MostShapes:
                    report("Telegram can't read the marks of a message; it goes out plain. That is a mistake of this program.");
                    message = message with { Entities = [] };
                    break;
                default:
                    return new Undeliverable("telegram-shape");
            }
        }
    }

    /// <summary>Leaves a group.</summary>
    public async ValueTask LeaveAsync(long chat, CancellationToken cancel) => await client.LeaveChatAsync(new OneChat { ChatId = chat }, cancel);

    /// <summary>Should the store be away, Telegram tells of the move in two messages besides.</summary>
    private async ValueTask NoteAsync(long oldChat, long newChat)
    {
        try
        {
            await moves.MoveAsync(oldChat, newChat, CancellationToken.None);
        }
        catch (StorageFaultException fault)
        {
            report($"A group's new id is not noted yet: {fault.Message}");
        }
    }

    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    private async ValueTask<SendOutcome> TryAsync(SendTarget target, TelegramMessage message, CancellationToken cancel)
    {
        var reply = target.AnswersTo is { } answered ? new ReplyParameters { MessageId = answered, AllowSendingWithoutReply = true } : null;
        if (message.File is { } file)
        {
            return judge.OfSend(await client.SendDocumentAsync(
                new SendDocument
                {
                    ChatId = target.Chat,
                    MessageThreadId = target.Topic,
                    Upload = file,
                    Caption = message.Text.Length == 0 ? null : message.Text,
                    CaptionEntities = message.Entities.Count == 0 ? null : message.Entities,
                    ReplyParameters = reply,
                    ReplyMarkup = message.Markup,
                },
                cancel), Now);
        }

        if (target.Edits is { } edited)
        {
            return judge.OfEdit(await client.EditMessageTextAsync(
                new EditMessageText
                {
                    ChatId = target.Chat,
                    MessageId = edited,
                    Text = message.Text,
                    Entities = message.Entities.Count == 0 ? null : message.Entities,
                    LinkPreviewOptions = LinkPreviewOptions.None,
                    ReplyMarkup = message.Markup ?? ReplyMarkup.NoButtons,
                },
                cancel), edited, Now);
        }

        return judge.OfSend(await client.SendMessageAsync(
            new SendMessage
            {
                ChatId = target.Chat,
                MessageThreadId = target.Topic,
                Text = message.Text,
                Entities = message.Entities.Count == 0 ? null : message.Entities,
                LinkPreviewOptions = LinkPreviewOptions.None,
                ReplyParameters = reply,
                ReplyMarkup = message.Markup,
            },
            cancel), Now);
    }

    private void Heed(long chat, Settled settled)
    {
        if (settled.Outcome is TryAgain { Reach: not BackOffReach.Message } again)
        {
            gate.BackOff(chat.ToString(System.Globalization.CultureInfo.InvariantCulture), again.Reach, again.At);
        }

        var line = settled.Cause switch
        {
            SendCause.Flood => $"Telegram asks for patience until {settled.Outcome switch { TryAgain { At: var at } => at, _ => Now }:HH':'mm':'ss} UTC.",
            SendCause.OurMistake => $"Telegram refused a message ({(settled.Outcome as Undeliverable)?.Reason}). That is a mistake of this program.",
            SendCause.BadToken => BotToken.NotTaken,
            SendCause.Muted => "The bot may not write in one of its groups: an administrator there has to allow it.",
            _ => null,
        };
        if (line is not null)
        {
            report(line);
        }
    }
}
