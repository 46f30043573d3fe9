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
    ValueTask<Contact> OfAsync(Platforms platform, string externalId, string? privateChat, CancellationToken cancel);

    /// <summary>Keeps what the platform calls an account, where it is another name than before. It goes with the account.</summary>
    ValueTask<Account> NameAsync(Account account, string name, CancellationToken cancel);

    /// <summary>An account can't be reached in private any more: what is due for it is held until it writes again.</summary>
    ValueTask LostAsync(Platforms platform, string externalId, CancellationToken cancel);

    /// <summary>A member by our id, or null. Until the end of the request no other request of theirs begins.</summary>
    ValueTask<Member?> FindAsync(long memberId, CancellationToken cancel);

    /// <summary>An account by the platform's id; null when it never wrote.</summary>
    ValueTask<Account?> FindAsync(Platforms platform, string externalId, CancellationToken cancel);

    /// <summary>An account by our id, or null: to write to somebody who waits for word.</summary>
    ValueTask<Account?> AccountAsync(long accountId, CancellationToken cancel);

    /// <summary>Saves a member's settings.</summary>
    ValueTask SaveAsync(Member member, CancellationToken cancel);
}

/// <summary>Who wrote.</summary>
/// <param name="Member">The person.</param>
/// <param name="Account">The account that they wrote from, as it is now.</param>
public sealed record Contact(Member Member, Account Account)
{
    /// <summary>
    /// Whether private messages did not arrive until now. It is said once: whoever asks lets go on what was held, in the
    /// same request.
    /// </summary>
    public bool IsBack { get; init; }
}
