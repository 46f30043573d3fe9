using System.Text.Json.Nodes;
using MicroNeedlingBot.FakePlatforms.Telegram.Texts;
using MicroNeedlingBot.FakePlatforms.Telegram.Wire;

namespace MicroNeedlingBot.FakePlatforms.Telegram.People;

/// <content>What somebody does.</content>
public sealed partial class Person
{
    /// <summary>Writes to the bot in private. Whoever blocked it must unblock first.</summary>
    public ChatMessage Writes(string text, ChatMessage? replyTo = null)
    {
        HasStarted = true;
        return WritesIn(Private, text, replyTo: replyTo);
    }

    /// <summary>Writes to the bot in private, and the update's date is no number.</summary>
    public ChatMessage WritesWithBrokenDate(string text)
    {
        lock (Fake.Gate)
        {
            HasStarted = true;
            return Private.Write(this, text, topic: null, replyTo: null, Json.Of(("date", "soon")));
        }
    }

    /// <summary>Writes in a chat, joining it first if need be.</summary>
    public ChatMessage WritesIn(Room room, string text, Topic? topic = null, ChatMessage? replyTo = null)
    {
        lock (Fake.Gate)
        {
            if (!room.IsPrivate && room.MemberOf(Id) is not { IsPresent: true })
            {
                room.Seat(this, "member");
            }

            return room.Write(this, text, topic, replyTo);
        }
    }

    /// <summary>Sends a picture in private or in a chat.</summary>
    public ChatMessage SendsPicture(string caption = "", Room? room = null) => SendsMedia("photo", Picture(), caption, room ?? Private);

    /// <summary>Sends a voice message in private or in a chat.</summary>
    public ChatMessage SendsVoice(Room? room = null) =>
        SendsMedia("voice", Json.Of(("file_id", "AwACAgQAAxk"), ("file_unique_id", "AgADx2"), ("duration", 4), ("mime_type", "audio/ogg")), "", room ?? Private);

    /// <summary>Presses the first button that says so.</summary>
    public Press Presses(ChatMessage message, string buttonText)
    {
        var button = message.Buttons.FirstOrDefault(button => string.Equals(button.Text, buttonText, StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"No button says “{buttonText}”: {message}");
        return PressesRaw(message, button.CallbackText ?? throw new InvalidOperationException($"“{buttonText}” isn't a button that the bot hears: {button.Url}"));
    }

    /// <summary>Sends a press with any callback_data, as an old or forged client can.</summary>
    public Press PressesRaw(ChatMessage message, string callbackText)
    {
        lock (Fake.Gate)
        {
            var press = Fake.World.Presses.Add(this, callbackText);
            var isInline = message.InlineId is not null;
            Fake.Updates.Enqueue("callback_query", Json.Of(
                ("id", press.Id),
                ("from", ToJson()),
                ("message", isInline ? null : Reachable(message)),
                ("inline_message_id", message.InlineId),
                ("chat_instance", "-3982741092837411"),
                ("data", callbackText)), "press:" + Id, TimeSpan.FromSeconds(150));
            return press;
        }
    }

    /// <summary>Edits an own message.</summary>
    public void Edits(ChatMessage message, string text)
    {
        lock (Fake.Gate)
        {
            message.Text = text;
            message.Entities = new(EntityFinder.Find(Fake, text, []));
            message.EditDate = Fake.Now();
            message.Edits++;
            message.Room.Deliver("edited_message", message);
        }
    }

    /// <summary>Deletes a message; the bot isn't told.</summary>
    public void Deletes(ChatMessage message)
    {
        lock (Fake.Gate)
        {
            message.IsDeleted = true;
        }
    }

    /// <summary>Edits with no visible change, as a loaded link preview does.</summary>
    public void EditsNothing(ChatMessage message) => Edits(message, message.Text);

    /// <summary>Opens the private chat by its Start button or a deep link.</summary>
    public ChatMessage Starts(string? payload = null)
    {
        if (HasBlocked)
        {
            Unblocks();
        }

        return Writes(payload is null ? "/start" : "/start " + payload);
    }

    /// <summary>Follows a button's link to the bot (t.me/bot?start=…).</summary>
    public ChatMessage Follows(ChatMessage message, string buttonText)
    {
        var url = message.Buttons.FirstOrDefault(button => string.Equals(button.Text, buttonText, StringComparison.Ordinal))?.Url
            ?? throw new InvalidOperationException($"No link says “{buttonText}”: {message}");
        var marker = $"t.me/{Fake.Bot.Username}?start=";
        var at = url.IndexOf(marker, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? throw new InvalidOperationException($"No deep link to the bot: {url}") : Starts(url[(at + marker.Length)..]);
    }

    /// <summary>Blocks the bot.</summary>
    public void Blocks() => SetBlocked(true);

    /// <summary>Unblocks the bot.</summary>
    public void Unblocks() => SetBlocked(false);

    /// <summary>Deletes the account.</summary>
    public void Deactivates() => IsDeactivated = true;

    /// <summary>Types “@bot …” in some chat.</summary>
    public InlineTyping TypesInline(string query)
    {
        lock (Fake.Gate)
        {
            var typing = Fake.World.InlineQueries.Add(this, query);
            Fake.Updates.Enqueue(
                "inline_query",
                Json.Of(("id", typing.Id), ("from", ToJson()), ("chat_type", "supergroup"), ("query", query), ("offset", "")),
                "inline:" + Id,
                TimeSpan.FromSeconds(30));
            return typing;
        }
    }

    /// <summary>Picks a result of an inline query and sends it to a chat.</summary>
    public ChatMessage Picks(InlineTyping query, int index, Room room)
    {
        lock (Fake.Gate)
        {
            var result = query.Results![index]!.AsObject();
            var content = result["input_message_content"]!.AsObject();
            var inlineId = "inline-" + Fake.World.NextQueryId();
            var message = room.Keep(id => new(room, id, this, Fake.Now()) { InlineId = inlineId, Extra = Json.Of(("via_bot", Fake.Bot.ToJson())) });
            message.Text = (string)content["message_text"]!;
            message.Entities = content["entities"]?.DeepClone().AsArray() ?? [];
            message.Markup = result["reply_markup"]?.DeepClone().AsObject();
            Fake.World.KeepInline(inlineId, message);
            room.Deliver("message", message);
            return message;
        }
    }

    private static JsonArray Picture() => [Json.Of(("file_id", "AgACAgQAAx"), ("file_unique_id", "AQADx1"), ("width", 90), ("height", 67))];

    private ChatMessage SendsMedia(string kind, JsonNode media, string caption, Room room)
    {
        lock (Fake.Gate)
        {
            HasStarted |= room.IsPrivate;
            var message = room.Keep(id => new(room, id, this, Fake.Now()) { Extra = Json.Of((kind, media)), Text = caption });
            message.Entities = new(EntityFinder.Find(Fake, caption, []));
            room.Deliver("message", message);
            return message;
        }
    }

    private JsonObject Reachable(ChatMessage message) => message.IsDeleted && Fake.Does(Behaviour.GoneMessageHasDateZero)
        ? Json.Of(("message_id", message.Id), ("chat", message.Room.ToJson()), ("date", 0))
        : message.ToJson();

    private void SetBlocked(bool blocked)
    {
        lock (Fake.Gate)
        {
            HasBlocked = blocked;
            HasStarted |= !blocked;
            if (Fake.Does(Behaviour.BlockingIsTold))
            {
                var (before, after) = blocked ? ("member", "kicked") : ("kicked", "member");
                Private.TellBotsPlace(this, new(Fake.Bot, before), new(Fake.Bot, after));
            }
        }
    }
}
