using MicroNeedlingBot.TelegramChat.Api.Wire;
using NodaTime;

namespace MicroNeedlingBot.TelegramChat.Incoming;

/// <summary>Makes an update into what it asks of the bot. Reads anything without a fault: what it can't make sense of is not for us.</summary>
internal static class UpdateReading
{
    /// <summary>Reads one.</summary>
    /// <param name="update">The update.</param>
    /// <param name="me">Who the bot is.</param>
    /// <param name="now">The time: what was asked in a group long ago is left alone.</param>
    public static TelegramEvent Read(Update update, Me me, Instant now) =>
        update.Message is { } message ? MessageReading.Read(message, me, now, isEdit: false)
        : update.EditedMessage is { } edited ? MessageReading.Read(edited, me, now, isEdit: true)
        : update.CallbackQuery is { } press ? Press(press)
        : update.InlineQuery is { Id: { } id, From.Id: var user } query ? new TypedInline(id, user, query.Query ?? "")
        : update.MyChatMember is { } changed ? Presence(changed)
        : new NotForUs("kind");

    private static TelegramEvent Press(CallbackQuery press) =>
        press is { Id: { } id, From: { } from, Data: { } data, Message: { Chat: { } chat } message }
            ? new Pressed(MessageReading.PlaceOf(message, chat), MessageReading.SenderOf(from), id, message.IsInaccessible ? null : message.MessageId, data)
            : new NotForUs("press");

    private static TelegramEvent Presence(ChatMemberUpdated changed)
    {
        if (changed is not { Chat: { } chat, From: { } from, NewChatMember: { } now })
        {
            return new NotForUs("presence");
        }

        return chat.Id > 0
            ? new BlockChanged(MessageReading.SenderOf(from), Blocked: !IsThere(now))
            : new PresenceChanged(new ChatPlace(chat.Id, Topic: null, chat.Title), MessageReading.SenderOf(from), changed.OldChatMember is { } old && IsThere(old), IsThere(now));
    }

    private static bool IsThere(ChatMember member) => member.Status switch
    {
        "member" or "administrator" or "creator" => true,
        "restricted" => member.IsMember == true,
        _ => false,
    };
}
