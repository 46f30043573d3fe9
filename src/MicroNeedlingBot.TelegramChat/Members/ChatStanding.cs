using MicroNeedlingBot.TelegramChat.Api.Wire;

namespace MicroNeedlingBot.TelegramChat.Members;

/// <summary>What somebody is in a chat. What isn't known is nothing.</summary>
internal enum ChatStanding
{
    /// <summary>Not there, or nobody can tell.</summary>
    Gone,

    /// <summary>There.</summary>
    Member,

    /// <summary>An administrator or the creator: a moderator of the community.</summary>
    Moderator,
}

/// <summary>Reads what Telegram says of somebody in a chat.</summary>
internal static class ChatStandings
{
    public static ChatStanding Of(ChatMember member) => member.Status switch
    {
        "creator" or "administrator" => ChatStanding.Moderator,
        "member" => ChatStanding.Member,
        "restricted" when member.IsMember == true => ChatStanding.Member,
        _ => ChatStanding.Gone,
    };
}
