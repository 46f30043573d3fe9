using MicroNeedlingBot.Chat.Commands;

namespace MicroNeedlingBot.Reminders;

/// <summary>A member's account on one platform.</summary>
/// <param name="Id">Our id; 0 until stored.</param>
/// <param name="Platform">The platform: exactly one.</param>
/// <param name="ExternalId">The platform's id of it.</param>
/// <param name="MemberId">Whose it is.</param>
/// <param name="PrivateChat">The platform's id of the private chat with them; null while there is none.</param>
/// <param name="Reachable">Whether private messages arrive: false once the platform said that they are blocked.</param>
public sealed record Account(long Id, Platforms Platform, string ExternalId, long MemberId, string? PrivateChat, bool Reachable)
{
    /// <summary>What the platform calls them: for the history of what moderators did, and for nothing else. Null while it isn't known.</summary>
    public string? Name { get; init; }
}
