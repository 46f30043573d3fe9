using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.Reminders;
using MicroNeedlingBot.Storage.Connecting;
using NodaTime;

namespace MicroNeedlingBot.Storage.Requests;

/// <summary>Sessions in the database.</summary>
internal sealed class StoredSessions(Work work, TimeProvider time) : ISessions
{
    /// <inheritdoc />
    public async ValueTask<Session> AddAsync(Session session, CancellationToken cancel)
    {
        // From the account's row: so a session never hangs on an account of somebody else.
        var id = await Fill(session, work.Statement("""
            INSERT INTO session (member_id, account_id, kind, title, start_local, start_offset, zone, start_utc, plan_version, status, plan_epoch, updated_at)
            SELECT a.member_id, a.id, @kind, @title, @local, @offset, @zone, @start, @plan, @status, @epoch, @now
            FROM account a WHERE a.id = @account AND a.member_id = @member
            RETURNING id
            """)).FirstAsync(row => row.GetInt64(0), cancel);
        return id > 0 ? session with { Id = id } : throw new InvalidOperationException($"Member {session.MemberId} has no account {session.AccountId}.");
    }

    /// <inheritdoc />
    public ValueTask<Session?> FindAsync(long memberId, long sessionId, CancellationToken cancel) => work.Statement($"""
        SELECT {SessionColumns.Names} FROM session s WHERE s.id = @session AND s.member_id = @member {work.Database.Locking}
        """)
        .With("@session", sessionId)
        .With("@member", memberId)
        .FirstAsync(row => SessionColumns.Read(row, 0), cancel);

    /// <inheritdoc />
    public async ValueTask<IReadOnlyList<Session>> OpenAsync(long memberId, CancellationToken cancel) => await work.Statement($"""
        SELECT {SessionColumns.Names} FROM session s WHERE s.member_id = @member AND s.status = 0 ORDER BY s.start_utc, s.id
        """)
        .With("@member", memberId)
        .AllAsync(row => SessionColumns.Read(row, 0), cancel);

    /// <inheritdoc />
    public async ValueTask SaveAsync(Session session, CancellationToken cancel)
    {
        var saved = await Fill(session, work.Statement("""
            UPDATE session SET account_id = @account, kind = @kind, title = @title, start_local = @local, start_offset = @offset, zone = @zone,
                start_utc = @start, plan_version = @plan, status = @status, plan_epoch = @epoch, updated_at = @now
            WHERE id = @session AND member_id = @member
            """).With("@session", session.Id)).RunAsync(cancel);
        if (saved == 0)
        {
            throw new InvalidOperationException($"Member {session.MemberId} has no session {session.Id}.");
        }
    }

    private Statement Fill(Session session, Statement statement) => statement
        .With("@member", session.MemberId)
        .With("@account", session.AccountId)
        .With("@kind", (short)session.Kind)
        .With("@title", session.Title)
        .With("@local", SessionColumns.WallTime(session.Start))
        .With("@offset", session.StartOffset.Seconds)
        .With("@zone", session.Zone)
        .With("@start", session.StoredStart)
        .With("@plan", session.PlanVersion)
        .With("@status", (short)session.Status)
        .With("@epoch", session.PlanEpoch)
        .With("@now", Instant.FromDateTimeOffset(time.GetUtcNow()));
}
