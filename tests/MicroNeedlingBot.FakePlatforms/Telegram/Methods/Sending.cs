using MicroNeedlingBot.FakePlatforms.Telegram.People;
using MicroNeedlingBot.FakePlatforms.Telegram.Texts;
using MicroNeedlingBot.FakePlatforms.Telegram.Wire;

namespace MicroNeedlingBot.FakePlatforms.Telegram.Methods;

/// <summary>sendMessage, sendDocument, sendChatAction.</summary>
internal sealed class Sending(FakeTelegram fake)
{
    private readonly OutgoingText _texts = new(fake);
    private readonly Doors _doors = new(fake);

    public Reply SendMessage(ApiCall call)
    {
        var (text, entities) = _texts.Read(call);
        var markup = Markup.Read(fake, call);
        return Keep(call, message =>
        {
            message.Text = text;
            message.Entities = entities;
            message.Markup = markup;
        });
    }

    public Reply SendDocument(ApiCall call)
    {
        var (text, entities) = _texts.Read(call, "caption", "caption_entities", 1024, mayBeEmpty: true);
        var markup = Markup.Read(fake, call);
        var file = Document(call);
        return Keep(call, message =>
        {
            message.Text = text;
            message.Entities = entities;
            message.Markup = markup;
            message.Document = file;
        });
    }

    public Reply SendChatAction(ApiCall call)
    {
        var room = _doors.Writable(call);
        ReadTopic(call, room);
        return Reply.True;
    }

    private Reply Keep(ApiCall call, Action<ChatMessage> fill)
    {
        var room = _doors.Writable(call);
        var topic = ReadTopic(call, room);
        var replyTo = ReadReply(call, room);
        if (fake.Limits.Refusal(room) is { } tooMany)
        {
            return tooMany;
        }

        var message = room.Keep(id => new(room, id, fake.Bot, fake.Now()) { Topic = topic, ReplyTo = replyTo, IsSilent = call.Flag("disable_notification") });
        fill(message);
        room.LastBot = fake.Bot;
        return Reply.Ok(message.ToJson());
    }

    private Topic? ReadTopic(ApiCall call, Room room)
    {
        if (call.Int("message_thread_id") is not { } thread || thread == 0)
        {
            return null;
        }

        var topic = room.TopicOf(thread);
        if (topic is null && thread is 1 && room.IsForum && !fake.Does(Behaviour.GeneralHasNoNumber))
        {
            return null;
        }

        // In a supergroup without topics the number names a thread of replies.
        var isThread = !room.IsForum && room.MessageOf(thread) is not null;
        if (topic is null && !isThread && fake.Does(Behaviour.UnknownTopicIs400))
        {
            throw new RefusedException(Reply.BadRequest("message thread not found"));
        }

        return topic is { IsClosed: true } && fake.Does(Behaviour.ClosedTopicIs400) ? throw new RefusedException(Reply.BadRequest("TOPIC_CLOSED")) : topic;
    }

    private ChatMessage? ReadReply(ApiCall call, Room room)
    {
        if (call.Object("reply_parameters") is not { } reply)
        {
            return null;
        }

        var message = room.MessageOf((long?)reply["message_id"] ?? 0);
        var isForgiven = (bool?)reply["allow_sending_without_reply"] is true || !fake.Does(Behaviour.MissingReplyRefused);
        return message is null && !isForgiven ? throw new RefusedException(Reply.BadRequest("message to be replied not found")) : message;
    }

    private UploadedFile Document(ApiCall call)
    {
        if (call.Files.TryGetValue("document", out var file))
        {
            if (fake.Does(Behaviour.FilesAreKept))
            {
                fake.Files.Keep(file);
            }

            return file;
        }

        if (call.Text("document") is not { Length: > 0 } id)
        {
            throw new RefusedException(Reply.BadRequest("there is no document in the request"));
        }

        return (fake.Does(Behaviour.FilesResentById) ? fake.Files.Find(id) : null)
            ?? throw new RefusedException(Reply.BadRequest("wrong file identifier/HTTP URL specified"));
    }
}
