using MicroNeedlingBot.Chat;
using MicroNeedlingBot.TelegramChat.Api.Wire;
using NodaTime;

namespace MicroNeedlingBot.TelegramChat.Incoming;

/// <summary>Makes a message into what it asks of the bot, in the order in which its traits matter.</summary>
internal static class MessageReading
{
    private const long AnonymousAdmin = 1087968824;
    private const long LateSeconds = 10 * 60;

    public static TelegramEvent Read(Message message, Me me, Instant now, bool isEdit)
    {
        if (message.Chat is not { } chat)
        {
            return new NotForUs("no-chat");
        }

        if (message.MigrateToChatId is { } newChat)
        {
            return new Upgraded(chat.Id, newChat);
        }

        if (message.MigrateFromChatId is { } oldChat)
        {
            return new Upgraded(oldChat, chat.Id);
        }

        var anonymous = message.From?.Id == AnonymousAdmin && message.SenderChat?.Id == chat.Id;
        if (IsNobody(message, anonymous, me) || message.From is not { } from)
        {
            return new NotForUs("sender");
        }

        var sender = anonymous ? new Sender(chat.Id, chat.Title) { IsAnonymous = true } : SenderOf(from);
        var wrote = chat.Id > 0 ? InPrivate(message, me) : InGroup(message, me, now);
        return wrote is null
            ? new NotForUs("not-addressed")
            : new Wrote(PlaceOf(message, chat), sender, wrote.MessageId ?? message.MessageId, wrote.Text) { IsEdit = isEdit, StartKey = chat.Id > 0 ? wrote.StartKey : null, File = FileOf(message), Shows = Shown(message) };
    }

    public static ChatPlace PlaceOf(Message message, Api.Wire.Chat chat) =>
        // Elsewhere the same member names a thread of replies, and the General topic has none.
        new(chat.Id, message.IsTopicMessage == true ? message.MessageThreadId : null, chat.Id > 0 ? null : chat.Title);

    public static Sender SenderOf(User user) =>
        new(user.Id, string.Join(' ', new[] { user.FirstName, user.LastName }.Where(name => !string.IsNullOrWhiteSpace(name))) is { Length: > 0 } name ? name : user.Username);

    /// <summary>Channels, bots, what came through us, and what is for somebody's eyes alone.</summary>
    private static bool IsNobody(Message message, bool anonymous, Me me) =>
        message.BusinessConnectionId is not null || message.GuestQueryId is not null || message.EphemeralMessageId is not null
        || message.IsAutomaticForward == true || message.ViaBot?.Id == me.Id
        || (message.From is { IsBot: true } && !anonymous);

    private static Meant? InPrivate(Message message, Me me)
    {
        var text = message.Text ?? message.Caption;
        if (string.IsNullOrWhiteSpace(text))
        {
            // What a picture shows, nobody here can see; service messages ask nothing.
            return Shown(message) is null ? null : new Meant("");
        }

        return CommandReading.Read(message, me) switch
        {
            { IsOthers: true } => null,
            { } command => Command(command, message),
            null => new Meant(text),
        };
    }

    private static Meant? InGroup(Message message, Me me, Instant now)
    {
        // Compared as numbers: what comes from outside may be no date at all.
        if (now.ToUnixTimeSeconds() - (message.EditDate ?? message.Date) > LateSeconds)
        {
            return null;
        }

        return CommandReading.Read(message, me) switch
        {
            { IsOthers: true } => null,
            { } command => Command(command, message),
            null when MentionReading.Cut(message, me) is { } asked => asked.Length > 0 ? new Meant(asked) : Quoted(message, me) ?? new Meant("/help"),
            null when message.ReplyToMessage?.From?.Id == me.Id && (message.Text ?? message.Caption) is { Length: > 0 } text => new Meant(text),
            _ => null,
        };
    }

    private static Meant Command(GivenCommand command, Message message) => command switch
    {
        // The question is somebody else's, and the answer stands under it.
        { Name: "ask", Rest: "" } when QuotedText(message) is { } quoted => new Meant(quoted) { MessageId = message.ReplyToMessage!.MessageId },
        { Name: "start", Rest: { Length: > 0 } key } => new Meant("/start") { StartKey = key },
        _ => new Meant(command.Text),
    };

    /// <summary>"@bot" alone, as a reply to what somebody asked.</summary>
    private static Meant? Quoted(Message message, Me me) =>
        message.ReplyToMessage?.From?.Id != me.Id && QuotedText(message) is { } quoted ? new Meant(quoted) { MessageId = message.ReplyToMessage!.MessageId } : null;

    private static string? QuotedText(Message message) =>
        message.Quote?.Text is { Length: > 0 } quote ? quote
        : (message.ReplyToMessage?.Text ?? message.ReplyToMessage?.Caption) is { Length: > 0 } text ? text
        : null;

    private static Wordless? Shown(Message message) =>
        message.Photo is not null || message.Video is not null || message.Animation is not null || message.VideoNote is not null ? Wordless.Picture
        : message.Voice is not null || message.Audio is not null ? Wordless.Voice
        : message.Sticker is not null || message.Document is not null || message.Contact is not null || message.Location is not null || message.Poll is not null || message.Dice is not null ? Wordless.Thing
        : null;

    private static SentFile? FileOf(Message message) =>
        message.Document is { FileId: { } id } document ? new SentFile(id, document.FileName ?? "file", document.FileSize) : null;

    /// <summary>What a message means for us.</summary>
    private sealed record Meant(string Text)
    {
        public long? MessageId { get; init; }

        public string? StartKey { get; init; }
    }
}
