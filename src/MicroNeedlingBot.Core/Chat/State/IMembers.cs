using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Reminders;

namespace MicroNeedlingBot.Chat.State;

/// <summary>Members and their accounts.</summary>
public interface IMembers
{
    /// <summary>The member behind an account; both are made on first contact. Contact shows that the account is reachable when it is in private.</summary>
    /// <param name="platform">The platform.</param>
    /// <param name="externalId">Its id of the account.</param>
    /// <param name="privateChat">Its id of the private chat, when the message came from there; else null.</param>
    /// <param name="cancel">Gives up.</param>
    ValueTask<(Member Member, Account Account)> OfAsync(Platforms platform, string externalId, string? privateChat, CancellationToken cancel);

    /// <summary>Saves a member's settings.</summary>
    ValueTask SaveAsync(Member member, CancellationToken cancel);
}
