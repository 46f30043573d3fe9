using System.Text.Json.Nodes;
using MicroNeedlingBot.FakePlatforms.Telegram.People;
using MicroNeedlingBot.FakePlatforms.Telegram.Texts;
using MicroNeedlingBot.FakePlatforms.Telegram.Wire;

namespace MicroNeedlingBot.FakePlatforms.Telegram.Methods;

/// <summary>editMessageText, editMessageReplyMarkup, deleteMessage.</summary>
internal sealed class Editing(FakeTelegram fake)
{
    private const string Unchanged = "message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message";
    private static readonly TimeSpan s_deletable = TimeSpan.FromHours(48);

    private readonly OutgoingText _texts = new(fake);
    private readonly Doors _doors = new(fake);

    public Reply EditText(ApiCall call)
    {
        var (text, entities) = _texts.Read(call);
        var message = Message(call);
        return Change(message, text, entities, NewMarkup(call, message));
    }

    public Reply EditMarkup(ApiCall call)
    {
        var message = Message(call);
        return Change(message, message.Text, message.Entities, Markup.Read(fake, call));
    }

    public Reply Delete(ApiCall call)
    {
        var room = _doors.Room(call);
        var message = room.MessageOf(call.Number("message_id") ?? 0);
        if (message is null)
        {
            return fake.Does(Behaviour.DeleteNotFoundIs400) ? Reply.BadRequest("message to delete not found") : Reply.True;
        }

        var isOld = fake.Now() - message.Date > s_deletable && fake.Does(Behaviour.OldMessagesStay);
        var isForeign = message.From != fake.Bot && !room.IsPrivate && room.MemberOf(fake.Bot.Id) is not { IsAdministrator: true };
        if (isOld || isForeign)
        {
            return Reply.BadRequest("message can't be deleted for everyone");
        }

        message.IsDeleted = true;
        return Reply.True;
    }

    private ChatMessage Message(ApiCall call)
    {
        if (call.Text("inline_message_id") is { } inline)
        {
            return fake.World.Inline(inline) ?? throw new RefusedException(Reply.BadRequest("MESSAGE_ID_INVALID"));
        }

        var room = _doors.Writable(call);
        var message = room.MessageOf(call.Number("message_id") ?? 0);
        if (message is null)
        {
            throw new RefusedException(fake.Does(Behaviour.EditNotFoundIs400) ? Reply.BadRequest("message to edit not found") : Reply.True);
        }

        return message.From != fake.Bot && fake.Does(Behaviour.OnlyOwnEdits)
            ? throw new RefusedException(Reply.BadRequest("message can't be edited"))
            : message;
    }

    private JsonObject? NewMarkup(ApiCall call, ChatMessage message) =>
        !call.Has("reply_markup") && !fake.Does(Behaviour.EditDropsKeyboard) ? message.Markup : Markup.Read(fake, call);

    private Reply Change(ChatMessage message, string text, JsonArray entities, JsonObject? markup)
    {
        var isSame = string.Equals(message.Text, text, StringComparison.Ordinal) && JsonNode.DeepEquals(message.Entities, entities) && JsonNode.DeepEquals(message.Markup, markup);
        if (isSame && fake.Does(Behaviour.NotModifiedIs400))
        {
            return Reply.BadRequest(Unchanged);
        }

        message.Text = text;
        message.Entities = entities;
        message.Markup = markup;
        message.EditDate = fake.Now();
        message.Edits++;
        return message.InlineId is not null && fake.Does(Behaviour.InlineEditGivesTrue) ? Reply.True : Reply.Ok(message.ToJson());
    }
}
