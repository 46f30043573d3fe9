using System.Text.Json;
using System.Text.Json.Serialization;

namespace MicroNeedlingBot.TelegramChat.Api.Wire;

/// <summary>A message, or an event of a chat that Telegram tells as one.</summary>
internal sealed record Message
{
    /// <summary>Counted per chat. 0 for one that is shown to one person only: never a key or a reply's target.</summary>
    public long MessageId { get; init; }

    /// <summary>A topic only where <see cref="IsTopicMessage"/> is true; else a chain of replies.</summary>
    public long? MessageThreadId { get; init; }

    public bool? IsTopicMessage { get; init; }

    public User? From { get; init; }

    /// <summary>The chat that it was sent as: the group itself for an anonymous administrator, else a channel.</summary>
    public Chat? SenderChat { get; init; }

    public string? AuthorSignature { get; init; }

    public Chat? Chat { get; init; }

    /// <summary>Unix seconds; 0 where the bot can't see the message any more.</summary>
    [JsonConverter(typeof(UnixSeconds))]
    public long Date { get; init; }

    /// <summary>Unix seconds.</summary>
    [JsonConverter(typeof(UnixSeconds))]
    public long? EditDate { get; init; }

    public string? Text { get; init; }

    public IReadOnlyList<MessageEntity>? Entities { get; init; }

    public string? Caption { get; init; }

    public IReadOnlyList<MessageEntity>? CaptionEntities { get; init; }

    /// <summary>Never nests further. In a topic it may be the topic's own first message.</summary>
    public Message? ReplyToMessage { get; init; }

    /// <summary>The part of that message which the member picked.</summary>
    public TextQuote? Quote { get; init; }

    public User? ViaBot { get; init; }

    public bool? IsAutomaticForward { get; init; }

    public string? BusinessConnectionId { get; init; }

    public string? GuestQueryId { get; init; }

    public JsonElement? EphemeralMessageId { get; init; }

    public JsonElement? ForwardOrigin { get; init; }

    public ReplyMarkup? ReplyMarkup { get; init; }

    // What it shows instead of text.
    public Attachment? Document { get; init; }

    public Attachment? Animation { get; init; }

    public Attachment? Audio { get; init; }

    public Attachment? Sticker { get; init; }

    public Attachment? Video { get; init; }

    public Attachment? VideoNote { get; init; }

    public Attachment? Voice { get; init; }

    /// <summary>One picture in several sizes.</summary>
    public IReadOnlyList<Attachment>? Photo { get; init; }

    public JsonElement? PaidMedia { get; init; }

    public JsonElement? Story { get; init; }

    public JsonElement? Contact { get; init; }

    public JsonElement? Dice { get; init; }

    public JsonElement? Poll { get; init; }

    public JsonElement? Location { get; init; }

    public JsonElement? Venue { get; init; }

    // Events of the chat.
    public IReadOnlyList<User>? NewChatMembers { get; init; }

    public User? LeftChatMember { get; init; }

    public JsonElement? ForumTopicCreated { get; init; }

    public bool? GroupChatCreated { get; init; }

    public bool? SupergroupChatCreated { get; init; }

    /// <summary>This group has become a supergroup with that id.</summary>
    public long? MigrateToChatId { get; init; }

    /// <summary>This supergroup was a group with that id.</summary>
    public long? MigrateFromChatId { get; init; }

    /// <summary>Whether only its id and chat are known.</summary>
    [JsonIgnore]
    public bool IsInaccessible => Date == 0;
}
