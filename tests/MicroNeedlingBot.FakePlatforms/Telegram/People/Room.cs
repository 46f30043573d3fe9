using System.Text.Json.Nodes;
using MicroNeedlingBot.FakePlatforms.Telegram.Wire;

namespace MicroNeedlingBot.FakePlatforms.Telegram.People;

/// <summary>What kind of chat it is.</summary>
public enum RoomKind
{
    /// <summary>With the bot alone.</summary>
    Private,

    /// <summary>A basic group.</summary>
    Group,

    /// <summary>A supergroup, with topics or without.</summary>
    Supergroup,

    /// <summary>A channel.</summary>
    Channel,
}

/// <summary>A chat of any kind, its members and its messages.</summary>
public sealed partial class Room
{
    private readonly SortedDictionary<int, ChatMessage> _messages = [];
    private readonly Dictionary<long, Member> _members = [];
    private readonly Dictionary<int, Topic> _topics = [];
    private int _lastMessage;
    private int _lastTaken;

    internal Room(FakeTelegram fake, long id, RoomKind kind, string title)
    {
        Fake = fake;
        Id = id;
        Kind = kind;
        Title = title;
    }

    /// <summary>The chat's number.</summary>
    public long Id { get; }

    /// <summary>Its kind.</summary>
    public RoomKind Kind { get; }

    /// <summary>Its title, or the partner's name.</summary>
    public string Title { get; }

    /// <summary>Its public username; null for none.</summary>
    public string? Username { get; set; }

    /// <summary>Whether it has topics.</summary>
    public bool IsForum { get; internal set; }

    /// <summary>Whether only administrators may write.</summary>
    public bool IsReadOnly { get; set; }

    /// <summary>Whether it was deleted.</summary>
    public bool IsDeleted { get; private set; }

    /// <summary>What it became when it was upgraded.</summary>
    public Room? UpgradedTo { get; private set; }

    /// <summary>Whether it is with the bot alone.</summary>
    public bool IsPrivate => Kind is RoomKind.Private;

    /// <summary>All messages that are still there, oldest first.</summary>
    public IReadOnlyList<ChatMessage> Messages
    {
        get
        {
            lock (Fake.Gate)
            {
                return [.. _messages.Values.Where(message => !message.IsDeleted)];
            }
        }
    }

    /// <summary>The bot's messages that are still there, as they read now, oldest first.</summary>
    public IReadOnlyList<ChatMessage> FromBot => [.. Messages.Where(message => message.From == Fake.Bot && !message.IsService)];

    internal FakeTelegram Fake { get; }

    internal Person? Partner { get; init; }

    internal Person? LastBot { get; set; }

    internal IEnumerable<Member> Members => _members.Values;

    /// <summary>Waits for the bot's next message: the first that no earlier call gave.</summary>
    public async Task<ChatMessage> NextFromBotAsync(TimeSpan? patience = null)
    {
        var next = await Fake.Traffic.UntilAsync(() => FromBot.FirstOrDefault(message => message.Id > _lastTaken), $"the bot's next message in {this}", patience);
        _lastTaken = next.Id;
        return next;
    }

    /// <inheritdoc/>
    public override string ToString() => $"“{Title}” ({(IsForum ? "forum" : TypeName)})";

    internal string TypeName => Kind switch
    {
        RoomKind.Private => "private",
        RoomKind.Group => "group",
        RoomKind.Supergroup => "supergroup",
        _ => "channel",
    };

    internal Member? MemberOf(long id) => _members.GetValueOrDefault(id);

    internal Topic? TopicOf(int id) => _topics.GetValueOrDefault(id);

    internal ChatMessage? MessageOf(long id) => _messages.GetValueOrDefault((int)id) is { IsDeleted: false } message ? message : null;

    internal bool HasBot => IsPrivate || MemberOf(Fake.Bot.Id) is { IsPresent: true };

    internal ChatMessage Keep(Func<int, ChatMessage> make)
    {
        _lastMessage = Fake.Does(Behaviour.MessageNumbersPerChat) ? _lastMessage + 1 : Fake.World.NextMessageId();
        return _messages[_lastMessage] = make(_lastMessage);
    }

    internal Member Seat(Person person, string status)
    {
        var member = _members[person.Id] = new(person, status) { SeesAll = person == Fake.Bot && Fake.World.CanReadAllGroupMessages };
        return member;
    }

    internal JsonObject ToJson() => Json.Of(
        ("id", Id),
        ("title", IsPrivate ? null : Title),
        ("first_name", Partner?.FirstName),
        ("username", IsPrivate ? Partner!.Username : Username),
        ("type", TypeName),
        ("is_forum", Json.True(IsForum)));
}
