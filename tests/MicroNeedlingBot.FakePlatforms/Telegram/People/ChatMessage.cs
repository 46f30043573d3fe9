using System.Text.Json.Nodes;
using MicroNeedlingBot.FakePlatforms.Telegram.Wire;

namespace MicroNeedlingBot.FakePlatforms.Telegram.People;

/// <summary>A message as its readers see it now.</summary>
public sealed class ChatMessage
{
    internal ChatMessage(Room room, int id, Person from, DateTimeOffset date)
    {
        Room = room;
        Id = id;
        From = from;
        Date = date;
    }

    /// <summary>Where it stands.</summary>
    public Room Room { get; }

    /// <summary>Its number in its chat.</summary>
    public int Id { get; }

    /// <summary>Who wrote it.</summary>
    public Person From { get; }

    /// <summary>When it was written.</summary>
    public DateTimeOffset Date { get; }

    /// <summary>When it was last edited; null when it wasn't.</summary>
    public DateTimeOffset? EditDate { get; internal set; }

    /// <summary>The text, or the caption of a file.</summary>
    public string Text { get; internal set; } = "";

    /// <summary>Entities of the text.</summary>
    public JsonArray Entities { get; internal set; } = [];

    /// <summary>The keyboard as it was sent; null for none.</summary>
    public JsonObject? Markup { get; internal set; }

    /// <summary>What it answers; null for nothing.</summary>
    public ChatMessage? ReplyTo { get; internal set; }

    /// <summary>Its topic; null outside of topics and in the general one.</summary>
    public Topic? Topic { get; internal set; }

    /// <summary>The file; null for none.</summary>
    public UploadedFile? Document { get; internal set; }

    /// <summary>Whether it was sent without a sound.</summary>
    public bool IsSilent { get; internal set; }

    /// <summary>Whether it was deleted.</summary>
    public bool IsDeleted { get; internal set; }

    /// <summary>How often it was edited.</summary>
    public int Edits { get; internal set; }

    /// <summary>Inline buttons, row by row.</summary>
    public IReadOnlyList<IReadOnlyList<MessageButton>> Keyboard =>
        [.. (Markup?["inline_keyboard"] as JsonArray ?? []).Select(row => row!.AsArray().Select(button => new MessageButton(button!.AsObject())).ToList())];

    /// <summary>All inline buttons.</summary>
    public IReadOnlyList<MessageButton> Buttons => [.. Keyboard.SelectMany(row => row)];

    /// <summary>The pieces of the text that bear an entity of a type.</summary>
    public IReadOnlyList<string> Pieces(string entityType) =>
        [.. Entities.Where(entity => string.Equals((string?)entity!["type"], entityType, StringComparison.Ordinal)).Select(entity => Text.Substring((int)entity!["offset"]!, (int)entity["length"]!))];

    /// <summary>Waits until it was edited so often in all.</summary>
    public async Task<ChatMessage> EditedAsync(int times = 1, TimeSpan? patience = null)
    {
        await Room.Fake.Traffic.UntilAsync(() => Edits >= times, $"edit {times.ToString(System.Globalization.CultureInfo.InvariantCulture)} of: {this}", patience);
        return this;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{From} in {Room}: {Text}{string.Concat(Keyboard.Select(row => Environment.NewLine + string.Concat(row.Select(button => $"[{button.Text}]"))))}";

    internal string? InlineId { get; init; }

    /// <summary>Further members, such as sender_chat or a photo.</summary>
    internal JsonObject Extra { get; init; } = [];

    internal bool IsService { get; init; }

    internal int? ReplyThread { get; set; }

    internal JsonObject ToJson(bool withReply = true)
    {
        var fake = Room.Fake;
        var isMedia = Document is not null || Extra.ContainsKey("photo");
        var entities = Entities.Count > 0 ? Entities.DeepClone() : null;
        var json = Json.Of(
            ("message_id", Id),
            ("from", From.ToJson()),
            ("chat", Room.ToJson()),
            ("date", Seconds(Date)),
            ("edit_date", EditDate is { } edited ? Seconds(edited) : null),
            ("message_thread_id", Topic?.Id ?? ReplyThread),
            ("is_topic_message", Json.True(Topic is not null)),
            ("reply_to_message", withReply ? (ReplyTo ?? TopicOpening())?.ToJson(withReply: false) : null),
            (isMedia ? "caption" : "text", Text.Length > 0 ? Text : null),
            (isMedia ? "caption_entities" : "entities", entities),
            ("document", DocumentJson()),
            ("reply_markup", Markup?.ContainsKey("inline_keyboard") is true ? Markup.DeepClone() : null));
        foreach (var (name, value) in Extra)
        {
            json[name] = value?.DeepClone();
        }

        return fake.Does(Behaviour.WholeMessageReturned) || From != fake.Bot ? json : Json.Of(("message_id", Id));
    }

    internal JsonNode Seconds(DateTimeOffset at) => Room.Fake.Does(Behaviour.DatesInSeconds) ? at.ToUnixTimeSeconds() : at.ToUnixTimeMilliseconds();

    private ChatMessage? TopicOpening() => Topic is not null && !IsService && From != Room.Fake.Bot && Room.Fake.Does(Behaviour.TopicReplyTrap) ? Room.MessageOf(Topic.Id) : null;

    private JsonObject? DocumentJson() => Document is null ? null : Json.Of(
        ("file_name", Document.Name),
        ("mime_type", Document.MediaType),
        ("file_id", Document.Id),
        ("file_unique_id", "u" + Document.Id),
        ("file_size", Document.Content.Length));
}
