using System.Text.Json.Nodes;
using MicroNeedlingBot.FakePlatforms.Telegram.Wire;

namespace MicroNeedlingBot.FakePlatforms.Telegram.People;

/// <summary>Who there is: people, the bot, and the chats they write in.</summary>
public sealed class World
{
    /// <summary>The account that anonymous administrators write through.</summary>
    public const long GroupAnonymousBotId = 1087968824;

    /// <summary>The account that channels write through.</summary>
    public const long ChannelBotId = 136817688;

    /// <summary>The account that forwards a linked channel's posts.</summary>
    public const long TelegramId = 777000;

    private readonly Dictionary<string, Person> _people = new(StringComparer.Ordinal);
    private readonly Dictionary<long, Room> _rooms = [];
    private readonly Dictionary<string, ChatMessage> _inline = new(StringComparer.Ordinal);
    private long _lastPerson = 5_000_000_000;
    private long _lastGroup = 4_001_234_567;
    private long _lastSupergroup = 2_345_678_900;
    private long _lastQuery = 22_004_583_910_377_000;
    private int _lastMessage = 40;

    internal World(FakeTelegram fake)
    {
        Fake = fake;
        Presses = new(fake);
        InlineQueries = new(fake);
        var id = long.Parse(fake.Token.Split(':')[0], System.Globalization.CultureInfo.InvariantCulture);
        Bot = new(fake, id, fake.Options.BotName) { Username = fake.Options.BotUsername, IsBot = true };
        CanReadAllGroupMessages = fake.Options.CanReadAllGroupMessages;
    }

    /// <summary>The bot under test.</summary>
    public Person Bot { get; }

    /// <summary>Whether privacy mode is off. A change counts only in groups that add the bot again.</summary>
    public bool CanReadAllGroupMessages { get; set; }

    /// <summary>Buttons that were pressed, and how the bot answered.</summary>
    public PressLog Presses { get; }

    /// <summary>Inline queries that were typed, and what the bot offered.</summary>
    public InlineLog InlineQueries { get; }

    internal FakeTelegram Fake { get; }

    /// <summary>Somebody by name, made on first use.</summary>
    public Person User(string name, string? username = null, string? language = "en")
    {
        lock (Fake.Gate)
        {
            if (!_people.TryGetValue(name, out var person))
            {
                _lastPerson += 123_456_789;
                person = _people[name] = new(Fake, _lastPerson, name) { Username = username, LanguageCode = language };
            }

            return person;
        }
    }

    /// <summary>Another bot, made on first use.</summary>
    public Person OtherBot(string name)
    {
        var bot = User(name, name + "_bot", language: null);
        bot.IsBot = true;
        return bot;
    }

    /// <summary>A basic group, the bot in it unless said otherwise.</summary>
    public Room Group(string title, Person? creator = null, bool withBot = true) => NewRoom(RoomKind.Group, title, creator, withBot);

    /// <summary>A supergroup, the bot in it unless said otherwise.</summary>
    public Room Supergroup(string title, Person? creator = null, bool withBot = true) => NewRoom(RoomKind.Supergroup, title, creator, withBot);

    /// <summary>A supergroup with topics, the bot in it unless said otherwise.</summary>
    public Room Forum(string title, Person? creator = null, bool withBot = true)
    {
        var room = NewRoom(RoomKind.Supergroup, title, creator, withBot);
        room.IsForum = true;
        return room;
    }

    /// <summary>A channel, without the bot.</summary>
    public Room Channel(string title) => NewRoom(RoomKind.Channel, title, creator: null, withBot: false);

    /// <summary>A chat by its number; null when there is none.</summary>
    public Room? Find(long id)
    {
        lock (Fake.Gate)
        {
            return _rooms.GetValueOrDefault(id);
        }
    }

    /// <summary>An update of a kind that no published version knows arrives.</summary>
    public void SomethingNewHappens()
    {
        if (Fake.Does(Behaviour.UnknownUpdateKinds))
        {
            Fake.Updates.Enqueue("thing_of_a_later_version", Json.Of(("id", "1"), ("parts", new JsonArray(1, 2))), "later", TimeSpan.FromHours(24));
        }
    }

    internal Person? PersonOf(long id) => id == Bot.Id ? Bot : _people.Values.FirstOrDefault(person => person.Id == id);

    internal string NextQueryId() => (++_lastQuery).ToString(System.Globalization.CultureInfo.InvariantCulture);

    internal int NextMessageId() => ++_lastMessage;

    internal void KeepInline(string id, ChatMessage message) => _inline[id] = message;

    internal ChatMessage? Inline(string id) => _inline.GetValueOrDefault(id);

    internal void Add(Room room) => _rooms[room.Id] = room;

    internal Room NewRoom(RoomKind kind, string title, Person? creator, bool withBot)
    {
        lock (Fake.Gate)
        {
            var id = kind is RoomKind.Group ? -(++_lastGroup) : -1_000_000_000_000 - ++_lastSupergroup;
            var room = new Room(Fake, id, kind, title);
            Add(room);
            if (creator is not null)
            {
                room.Seat(creator, "creator");
            }

            if (withBot)
            {
                room.Seat(Bot, "member");
            }

            return room;
        }
    }
}
