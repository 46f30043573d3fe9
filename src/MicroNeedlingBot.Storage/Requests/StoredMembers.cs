using System.Data.Common;
using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.Reminders;
using MicroNeedlingBot.Storage.Connecting;

namespace MicroNeedlingBot.Storage.Requests;

/// <summary>Members and accounts in the database.</summary>
internal sealed class StoredMembers(Work work) : IMembers
{
    /// <inheritdoc />
    public async ValueTask<Contact> OfAsync(Platforms platform, string externalId, string? privateChat, CancellationToken cancel)
    {
        var contact = await FindAsync(platform, externalId, cancel)
            ?? await AddAsync(platform, externalId, privateChat, cancel)
            ?? await FindAsync(platform, externalId, cancel)
            ?? throw new InvalidOperationException("An account that is there can't be found.");
        var account = contact.Account;
        return privateChat is null || (account.Reachable && string.Equals(account.PrivateChat, privateChat, StringComparison.Ordinal))
            ? contact
            : new Contact(contact.Member, await ReachedAsync(account, privateChat, cancel)) { IsBack = !account.Reachable };
    }

    /// <inheritdoc />
    public ValueTask<Member?> FindAsync(long memberId, CancellationToken cancel) => work
        .Statement($"SELECT {MemberColumns.Names} FROM member m WHERE m.id = @member {work.Database.Locking}")
        .With("@member", memberId)
        .FirstAsync(row => MemberColumns.Read(row, 0), cancel);

    /// <inheritdoc />
    public async ValueTask LostAsync(Platforms platform, string externalId, CancellationToken cancel) => await work
        .Statement("UPDATE account SET reachable = FALSE WHERE platform = @platform AND external_id = @external")
        .With("@platform", (short)platform)
        .With("@external", externalId)
        .RunAsync(cancel);

    /// <inheritdoc />
    async ValueTask<Account?> IMembers.FindAsync(Platforms platform, string externalId, CancellationToken cancel) => await work
        .Statement($"SELECT {AccountColumns.Names} FROM account a WHERE a.platform = @platform AND a.external_id = @external")
        .With("@platform", (short)platform)
        .With("@external", externalId)
        .FirstAsync(row => AccountColumns.Read(row, 0), cancel);

    /// <inheritdoc />
    public ValueTask<Account?> AccountAsync(long accountId, CancellationToken cancel) => work
        .Statement($"SELECT {AccountColumns.Names} FROM account a WHERE a.id = @account")
        .With("@account", accountId)
        .FirstAsync(row => AccountColumns.Read(row, 0), cancel);

    /// <inheritdoc />
    public async ValueTask SaveAsync(Member member, CancellationToken cancel)
    {
        var saved = await work.Statement("""
            UPDATE member SET zone = @zone, quiet_from = @from, quiet_to = @to, discreet = @discreet, paused_until = @paused WHERE id = @member
            """)
            .With("@zone", member.Zone)
            .With("@from", (long?)(member.Quiet is { } quiet ? MemberColumns.Minute(quiet.From) : null))
            .With("@to", (long?)(member.Quiet is { } hours ? MemberColumns.Minute(hours.To) : null))
            .With("@discreet", member.Discreet)
            .With("@paused", (long?)(member.PausedUntil is { } until ? Moments.Of(until) : null))
            .With("@member", member.Id)
            .RunAsync(cancel);
        if (saved == 0)
        {
            throw new InvalidOperationException($"There is no member {member.Id}.");
        }
    }

    /// <inheritdoc />
    public async ValueTask<Account> NameAsync(Account account, string name, CancellationToken cancel)
    {
        if (string.Equals(account.Name, name, StringComparison.Ordinal))
        {
            return account;
        }

        await work.Statement("UPDATE account SET name = @name WHERE id = @account AND member_id = @member")
            .With("@name", name)
            .With("@account", account.Id)
            .With("@member", account.MemberId)
            .RunAsync(cancel);
        return account with { Name = name };
    }

    // The member's row is held to the end: two requests of one member come one after the other, on any number of workers.
    private ValueTask<Contact?> FindAsync(Platforms platform, string externalId, CancellationToken cancel) => work.Statement($"""
        SELECT {MemberColumns.Names}, {AccountColumns.Names} FROM account a JOIN member m ON m.id = a.member_id
        WHERE a.platform = @platform AND a.external_id = @external {(work.Database.Locking is { Length: > 0 } locking ? $"{locking} OF m" : "")}
        """)
        .With("@platform", (short)platform)
        .With("@external", externalId)
        .FirstAsync(row => new Contact(MemberColumns.Read(row, 0), AccountColumns.Read(row, MemberColumns.Count)), cancel);

    // Null when another worker met this account at the same moment: its member stays, ours goes.
    private async ValueTask<Contact?> AddAsync(Platforms platform, string externalId, string? privateChat, CancellationToken cancel)
    {
        var member = await work.Statement("INSERT INTO member (discreet) VALUES (@discreet) RETURNING id").With("@discreet", false).FirstAsync(Id, cancel);
        var account = await work.Statement("""
            INSERT INTO account (platform, external_id, member_id, private_chat, reachable) VALUES (@platform, @external, @member, @chat, TRUE)
            ON CONFLICT (platform, external_id) DO NOTHING RETURNING id
            """)
            .With("@platform", (short)platform)
            .With("@external", externalId)
            .With("@member", member)
            .With("@chat", privateChat)
            .FirstAsync(Id, cancel);
        if (account > 0)
        {
            return new Contact(
                new Member(member, Zone: null, Quiet: null, Discreet: false, PausedUntil: null),
                new Account(account, platform, externalId, member, privateChat, Reachable: true));
        }

        await work.Statement("DELETE FROM member WHERE id = @member").With("@member", member).RunAsync(cancel);
        return null;
    }

    private async ValueTask<Account> ReachedAsync(Account account, string privateChat, CancellationToken cancel)
    {
        await work.Statement("UPDATE account SET private_chat = @chat, reachable = TRUE WHERE id = @account AND member_id = @member")
            .With("@chat", privateChat)
            .With("@account", account.Id)
            .With("@member", account.MemberId)
            .RunAsync(cancel);
        return account with { PrivateChat = privateChat, Reachable = true };
    }

    private static long Id(DbDataReader row) => row.GetInt64(0);
}
