using MicroNeedlingBot.Chat;

namespace MicroNeedlingBot.TelegramChat.Incoming;

/// <summary>What an update asks of the bot.</summary>
internal abstract record TelegramEvent;

/// <summary>Somebody wrote to the bot.</summary>
/// <param name="Place">Where.</param>
/// <param name="Sender">Who.</param>
/// <param name="MessageId">The message to answer.</param>
/// <param name="Text">What is to be answered; a command begins with a slash, as the catalogue spells it.</param>
internal sealed record Wrote(ChatPlace Place, Sender Sender, long MessageId, string Text) : TelegramEvent
{
    /// <summary>Whether it changes a message that was sent before.</summary>
    public bool IsEdit { get; init; }

    /// <summary>What it holds besides its words; null for nothing.</summary>
    public Wordless? Shows { get; init; }

    /// <summary>The key of the link that it opens; null for none.</summary>
    public string? StartKey { get; init; }

    /// <summary>A file that came with it; null for none.</summary>
    public SentFile? File { get; init; }

    // A record prints its members; what members write is none of a log's business.
    public override string ToString() => nameof(Wrote);
}

/// <summary>Somebody pressed a button.</summary>
/// <param name="Place">Where.</param>
/// <param name="Sender">Who.</param>
/// <param name="CallbackId">To end the spinner by.</param>
/// <param name="MessageId">The message with the button; null where it can't be edited.</param>
/// <param name="Data">What the button carries; anybody can send anything here.</param>
internal sealed record Pressed(ChatPlace Place, Sender Sender, string CallbackId, long? MessageId, string Data) : TelegramEvent;

/// <summary>Somebody types behind the bot's name in any chat.</summary>
/// <param name="QueryId">To answer by.</param>
/// <param name="UserId">Who.</param>
/// <param name="Text">What.</param>
internal sealed record TypedInline(string QueryId, long UserId, string Text) : TelegramEvent
{
    public override string ToString() => nameof(TypedInline);
}

/// <summary>A member blocked the bot, or lets it in again.</summary>
/// <param name="Sender">Who.</param>
/// <param name="Blocked">Whether they blocked it.</param>
internal sealed record BlockChanged(Sender Sender, bool Blocked) : TelegramEvent;

/// <summary>The bot was added to a group, removed from it, or its rights there changed.</summary>
/// <param name="Place">The group.</param>
/// <param name="By">Who did it.</param>
/// <param name="Was">Whether it was there before.</param>
/// <param name="Is">Whether it is there now.</param>
internal sealed record PresenceChanged(ChatPlace Place, Sender By, bool Was, bool Is) : TelegramEvent;

/// <summary>A group has another id from now on.</summary>
internal sealed record Upgraded(long OldChat, long NewChat) : TelegramEvent;

/// <summary>Nothing to do.</summary>
/// <param name="Reason">Why, for tests.</param>
internal sealed record NotForUs(string Reason) : TelegramEvent;

/// <summary>A chat, and the topic in it.</summary>
/// <param name="Chat">The chat's id; a group's is negative.</param>
/// <param name="Topic">The topic in a forum; null outside of topics.</param>
/// <param name="Title">What a group calls itself; null for a private chat.</param>
internal sealed record ChatPlace(long Chat, long? Topic, string? Title)
{
    /// <summary>Whether it is with one member alone.</summary>
    public bool IsPrivate => Chat > 0;

    /// <summary>The name that the rules know it by.</summary>
    public string Key => ChatKey.Of(Chat, Topic);
}

/// <summary>Who wrote.</summary>
/// <param name="Id">The account's id.</param>
/// <param name="Name">What they call themselves.</param>
internal sealed record Sender(long Id, string? Name)
{
    /// <summary>Whether it is an administrator who writes as the group: surely one, but nobody knows which.</summary>
    public bool IsAnonymous { get; init; }
}

/// <summary>A file that was sent.</summary>
/// <param name="FileId">To fetch it by.</param>
/// <param name="Name">Its name.</param>
/// <param name="Size">Its bytes, as far as was told.</param>
internal sealed record SentFile(string FileId, string Name, long? Size);
