using System.Text.Json.Nodes;
using MicroNeedlingBot.FakePlatforms.Telegram.Texts;
using MicroNeedlingBot.FakePlatforms.Telegram.Wire;

namespace MicroNeedlingBot.FakePlatforms.Telegram.People;

/// <content>What is written in a chat, and who hears it.</content>
public sealed partial class Room
{
    /// <summary>Opens a topic.</summary>
    public Topic OpensTopic(string name, Person by)
    {
        lock (Fake.Gate)
        {
            Topic? topic = null;
            var message = Keep(id =>
            {
                topic = _topics[id] = new(this, id, name);
                return new(this, id, by, Fake.Now())
                {
                    IsService = true,
                    Topic = topic,
                    Extra = Json.Of(("forum_topic_created", Json.Of(("name", name), ("icon_color", 7322096)))),
                };
            });
            Deliver("message", message);
            return topic!;
        }
    }

    /// <summary>An administrator who hides behind the group writes.</summary>
    public ChatMessage AnonymousWrites(string text, string? signature = null, ChatMessage? replyTo = null)
    {
        lock (Fake.Gate)
        {
            if (!Fake.Does(Behaviour.AnonymousAdministrators))
            {
                return Write(Fake.World.User("Somebody"), text, topic: null, replyTo);
            }

            var group = new Person(Fake, World.GroupAnonymousBotId, "Group") { IsBot = true, Username = "GroupAnonymousBot" };
            return Write(group, text, topic: null, replyTo, Json.Of(("author_signature", signature), ("sender_chat", ToJson())));
        }
    }

    /// <summary>Somebody writes as a channel.</summary>
    public ChatMessage ChannelWrites(Room channel, string text)
    {
        lock (Fake.Gate)
        {
            if (!Fake.Does(Behaviour.ChannelSenders))
            {
                return Write(Fake.World.User("Somebody"), text, topic: null, replyTo: null);
            }

            var sender = new Person(Fake, World.ChannelBotId, "Channel") { IsBot = true, Username = "Channel_Bot" };
            return Write(sender, text, topic: null, replyTo: null, Json.Of(("sender_chat", channel.ToJson())));
        }
    }

    /// <summary>Telegram forwards a post of the linked channel.</summary>
    public ChatMessage LinkedChannelPosts(Room channel, string text)
    {
        lock (Fake.Gate)
        {
            if (!Fake.Does(Behaviour.LinkedPosts))
            {
                return Write(Fake.World.User("Somebody"), text, topic: null, replyTo: null);
            }

            var sender = new Person(Fake, World.TelegramId, "Telegram");
            return Write(sender, text, topic: null, replyTo: null, Json.Of(("sender_chat", channel.ToJson()), ("is_automatic_forward", true)));
        }
    }

    /// <summary>Another bot writes.</summary>
    public ChatMessage BotWrites(Person bot, string text)
    {
        lock (Fake.Gate)
        {
            LastBot = bot;
            return Write(bot, text, topic: null, replyTo: null);
        }
    }

    internal ChatMessage Write(Person by, string text, Topic? topic, ChatMessage? replyTo, JsonObject? extra = null)
    {
        var message = Keep(id => new(this, id, by, Fake.Now()) { Text = text, Topic = topic, ReplyTo = replyTo, Extra = extra ?? [] });
        message.Entities = new(EntityFinder.Find(Fake, text, []));
        if (topic is null && replyTo is not null && !IsForum && Kind is RoomKind.Supergroup && Fake.Does(Behaviour.ReplyThreadNumbers))
        {
            message.ReplyThread = replyTo.ReplyThread ?? replyTo.Id;
        }

        Deliver("message", message);
        return message;
    }

    internal void Deliver(string kind, ChatMessage message)
    {
        if (Privacy.BotSees(message))
        {
            Fake.Updates.Enqueue(kind, message.ToJson(), $"chat:{Id}", TimeSpan.FromHours(24));
        }

        Fake.Traffic.Changed();
    }

    internal ChatMessage Service(Person by, JsonObject extra)
    {
        var message = Keep(id => new(this, id, by, Fake.Now()) { IsService = true, Extra = extra });
        Deliver("message", message);
        return message;
    }
}
