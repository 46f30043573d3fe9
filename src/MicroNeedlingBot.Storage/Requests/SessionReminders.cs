using System.Data.Common;
using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.Reminders;
using MicroNeedlingBot.Reminders.Dispatch;
using MicroNeedlingBot.Storage.Connecting;
using NodaTime;

namespace MicroNeedlingBot.Storage.Requests;

/// <summary>The reminders of a member's sessions in the database.</summary>
internal sealed class SessionReminders(Work work) : IReminders
{
    private const int LastSlot = 255;
    private const string Columns = $"r.id, r.due_at, r.state, r.sent_at, FALSE AS earlier, CASE WHEN r.state = 3 THEN ({DoneAt}) END AS done_at, r.state = 3 AND EXISTS ({InChat}) AS in_chat";
    private const string DoneAt = "SELECT MAX(d.done_at) FROM delivery d WHERE d.reminder_id = r.id AND d.epoch = r.epoch";

    private const string InChat = "SELECT 1 FROM delivery d WHERE d.reminder_id = r.id AND d.epoch = r.epoch AND d.outcome = 6";

    // The ledger remembers what a row can't once it is planned anew.
    private const string Earlier = """
        SELECT d.reminder_id AS id, MIN(d.finished_at) AS due_at, CAST(3 AS smallint) AS state, MIN(d.finished_at) AS sent_at, TRUE AS earlier, MAX(d.done_at) AS done_at,
            MAX(d.outcome) = 6 AS in_chat
        FROM session s JOIN delivery d ON d.reminder_id BETWEEN s.id * 256 AND s.id * 256 + 255
        WHERE s.member_id = @member AND d.outcome IN (1, 6)
            AND NOT EXISTS (SELECT 1 FROM reminder r WHERE r.id = d.reminder_id AND r.epoch = d.epoch AND r.state = 3)
        """;

    private const string EachOnce = "GROUP BY d.reminder_id, d.epoch";

    // By the key of each session, never by the millions of rows.
    private const string OfMember = "FROM session s JOIN reminder r ON r.id BETWEEN s.id * 256 AND s.id * 256 + 255 WHERE s.member_id = @member";

    /// <inheritdoc />
    public async ValueTask PlanAsync(Session session, IReadOnlyList<ReminderRow> rows, CancellationToken cancel)
    {
        // Both statements travel together: this is the way of every registration.
        var statement = work.Statement(rows.Count == 0 ? CancelRest("") : $"{CancelRest($"AND id NOT IN ({ValueRows.Names(rows.Count, 0)})")};\n{Upsert(rows.Count)}")
            .With("@first", DueReminder.IdOf(session.Id, 0))
            .With("@last", DueReminder.IdOf(session.Id, LastSlot))
            .With("@epoch", session.PlanEpoch)
            .With("@session", session.Id)
            .With("@member", session.MemberId);
        if (rows.Count > 0)
        {
            statement = Fill(statement, session, rows);
        }

        if (await statement.RunAsync(cancel) == 0 && rows.Count > 0)
        {
            throw new InvalidOperationException($"Member {session.MemberId} has no session {session.Id}.");
        }
    }

    /// <inheritdoc />
    public async ValueTask WriteAsync(Session session, IReadOnlyList<ReminderRow> rows, CancellationToken cancel)
    {
        if (rows.Count == 0)
        {
            return;
        }

        var statement = work.Statement(Upsert(rows.Count))
            .With("@epoch", session.PlanEpoch)
            .With("@session", session.Id)
            .With("@member", session.MemberId);
        if (await Fill(statement, session, rows).RunAsync(cancel) == 0)
        {
            throw new InvalidOperationException($"Member {session.MemberId} has no session {session.Id}.");
        }
    }

    /// <inheritdoc />
    public async ValueTask SaidInChatAsync(Session session, IReadOnlyList<int> slots, Instant at, CancellationToken cancel)
    {
        if (slots.Count == 0)
        {
            return;
        }

        var statement = work.Statement($"""
            INSERT INTO delivery (reminder_id, epoch, attempt, outcome, nonce, started_at, finished_at)
            SELECT r.id, r.epoch, 0, 6, '', @at, @at FROM {ValueRows.Source(slots.Count, 1)} JOIN reminder r ON r.id = v.column1
            WHERE r.state = 0 AND r.epoch = @epoch AND EXISTS (SELECT 1 FROM session s WHERE s.id = @session AND s.member_id = @member);
            UPDATE reminder SET state = 3, sent_at = @at WHERE state = 0 AND epoch = @epoch AND EXISTS (
                SELECT 1 FROM delivery d WHERE d.reminder_id = reminder.id AND d.epoch = @epoch AND d.attempt = 0 AND d.outcome = 6)
                AND id BETWEEN @first AND @last
            """)
            .With("@at", at)
            .With("@epoch", session.PlanEpoch)
            .With("@session", session.Id)
            .With("@member", session.MemberId)
            .With("@first", DueReminder.IdOf(session.Id, 0))
            .With("@last", DueReminder.IdOf(session.Id, LastSlot));
        await ValueRows.Fill(statement, [.. slots.Order()], slot => [DueReminder.IdOf(session.Id, slot)]).RunAsync(cancel);
    }

    /// <inheritdoc />
    public ValueTask SetDoneAsync(Session session, IReadOnlyList<int> slots, Instant? doneAt, CancellationToken cancel) =>
        DoneRecords.WriteAsync(work, session, [.. slots.Order().Select(slot => DueReminder.IdOf(session.Id, slot))], doneAt, cancel);

    /// <inheritdoc />
    public async ValueTask<IReadOnlyList<StoredReminder>> OfSessionAsync(long memberId, long sessionId, CancellationToken cancel) =>
        await work.Statement($"SELECT {Columns} {OfMember} AND s.id = @session ORDER BY r.id {work.Database.Locking}")
            .With("@member", memberId)
            .With("@session", sessionId)
            .AllAsync(Read, cancel);

    /// <inheritdoc />
    public async ValueTask<IReadOnlyList<StoredReminder>> NextAsync(long memberId, int most, CancellationToken cancel) =>
        await work.Statement($"SELECT {Columns} {OfMember} AND r.state IN (0, 1, 2) ORDER BY r.due_at, r.id LIMIT @most")
            .With("@member", memberId)
            .With("@most", most)
            .AllAsync(Read, cancel);

    /// <inheritdoc />
    public async ValueTask<IReadOnlyList<StoredReminder>> EarlierAsync(long memberId, long sessionId, CancellationToken cancel) =>
        await work.Statement($"{Earlier} AND s.id = @session {EachOnce} ORDER BY sent_at, id")
            .With("@member", memberId)
            .With("@session", sessionId)
            .AllAsync(Read, cancel);

    /// <inheritdoc />
    public async ValueTask<IReadOnlyList<StoredReminder>> LastAsync(long memberId, int most, CancellationToken cancel) =>
        await work.Statement($"""
            SELECT * FROM (SELECT {Columns} {OfMember} AND r.state IN (3, 4, 5, 6, 8) UNION ALL {Earlier} {EachOnce}) AS told
            ORDER BY COALESCE(sent_at, due_at) DESC, id DESC LIMIT @most
            """)
            .With("@member", memberId)
            .With("@most", most)
            .AllAsync(Read, cancel);

    /// <inheritdoc />
    public ValueTask<int> ResumeAsync(long memberId, CancellationToken cancel) => work.Statement("""
        UPDATE reminder SET state = 0 FROM session s
        WHERE s.member_id = @member AND reminder.id BETWEEN s.id * 256 AND s.id * 256 + 255 AND reminder.state = 8
        """)
        .With("@member", memberId)
        .RunAsync(cancel);

    private static Statement Fill(Statement statement, Session session, IReadOnlyList<ReminderRow> rows) =>
        ValueRows.Fill(statement, [.. rows.OrderBy(row => row.Slot)], row => [Id(session, row), Moments.Of(row.DueAt), (int)row.State]);

    private static string Upsert(int rows) => $"""
        INSERT INTO reminder (id, epoch, due_at, state)
        SELECT v.column1, @epoch, v.column2, v.column3 FROM {ValueRows.Source(rows, 3)}
        WHERE v.column1 IS NOT NULL AND EXISTS (SELECT 1 FROM session s WHERE s.id = @session AND s.member_id = @member)
        ON CONFLICT (id) DO UPDATE SET epoch = excluded.epoch, due_at = excluded.due_at, state = excluded.state, attempts = 0,
            lease_until = NULL, lease_owner = NULL, sent_at = NULL, msg_id = NULL
        """;

    private static string CancelRest(string unnamed) => $"""
        UPDATE reminder SET state = 7, epoch = @epoch, lease_until = NULL, lease_owner = NULL
        WHERE id BETWEEN @first AND @last AND state IN (0, 1, 8) {unnamed}
            AND EXISTS (SELECT 1 FROM session s WHERE s.id = @session AND s.member_id = @member)
        """;

    private static long Id(Session session, ReminderRow row) => row.Slot is >= 0 and <= LastSlot
        ? DueReminder.IdOf(session.Id, row.Slot)
        : throw new ArgumentOutOfRangeException(nameof(row), row.Slot, "A slot is 0 to 255.");

    private static StoredReminder Read(DbDataReader row) => new(
        row.GetInt64(0),
        Moments.From(row.GetInt64(1)),
        (ReminderState)row.GetInt16(2),
        row.GetInt16(2) is not (short)ReminderState.Sent || row.IsDBNull(3) ? null : Moments.From(row.GetInt64(3)))
    {
        Earlier = row.GetBoolean(4),
        InChat = row.GetBoolean(6),
        DoneAt = row.IsDBNull(5) ? null : Moments.From(row.GetInt64(5)),
    };
}
