namespace MicroNeedlingBot.TelegramChat.Api.Wire;

/// <summary>A person or a bot. Only the id stays the same.</summary>
internal sealed record User
{
    public long Id { get; init; }

    public bool IsBot { get; init; }

    public string? FirstName { get; init; }

    public string? LastName { get; init; }

    /// <summary>Without the @.</summary>
    public string? Username { get; init; }

    /// <summary>An IETF tag such as "pt-br".</summary>
    public string? LanguageCode { get; init; }

    /// <summary>Of the bot itself, from getMe only, as are the two below.</summary>
    public bool? CanJoinGroups { get; init; }

    public bool? CanReadAllGroupMessages { get; init; }

    public bool? SupportsInlineQueries { get; init; }
}

/// <summary>A chat. Ids of private chats are positive and equal the user's; those of groups are negative.</summary>
internal sealed record Chat
{
    public long Id { get; init; }

    /// <summary>"private", "group", "supergroup" or "channel".</summary>
    public string? Type { get; init; }

    public string? Title { get; init; }

    public string? Username { get; init; }

    public string? FirstName { get; init; }

    public string? LastName { get; init; }

    public bool? IsForum { get; init; }
}

/// <summary>Somebody's place in a chat. One flat shape for every status: the server writes the user before the status.</summary>
internal sealed record ChatMember
{
    public User? User { get; init; }

    /// <summary>"creator", "administrator", "member", "restricted", "left", "kicked", or one that isn't known yet.</summary>
    public string? Status { get; init; }

    /// <summary>Of a restricted one: whether they are in the chat.</summary>
    public bool? IsMember { get; init; }

    public long? UntilDate { get; init; }

    public bool? IsAnonymous { get; init; }

    public string? CustomTitle { get; init; }

    // A creator has none of these.
    public bool? CanBeEdited { get; init; }

    public bool? CanManageChat { get; init; }

    public bool? CanDeleteMessages { get; init; }

    public bool? CanRestrictMembers { get; init; }

    public bool? CanPromoteMembers { get; init; }

    public bool? CanChangeInfo { get; init; }

    public bool? CanInviteUsers { get; init; }

    public bool? CanPinMessages { get; init; }

    public bool? CanManageTopics { get; init; }

    public bool? CanSendMessages { get; init; }
}
