using System.Data.Common;
using MicroNeedlingBot.Reminders.Dispatch;
using MicroNeedlingBot.Storage.Connecting;
using MicroNeedlingBot.Storage.Requests;

namespace MicroNeedlingBot.Storage.Reminders;

/// <summary>Reminders with their session, account and member, in one read.</summary>
internal static class DueReminders
{
    private const string Columns = $"r.id, r.epoch, r.due_at, r.attempts, CASE WHEN r.state = 2 THEN r.sent_at END, {SessionColumns.Names}, {AccountColumns.Names}, {MemberColumns.Names}";

    /// <summary>Those of the ids that are there, the oldest first.</summary>
    public static async ValueTask<IReadOnlyList<DueReminder>> ReadAsync(Work work, IReadOnlyList<long> ids, CancellationToken cancel)
    {
        var due = new List<DueReminder>(ids.Count);
        foreach (var some in ids.Chunk(ValueRows.Most))
        {
            var statement = work.Statement($"""
                SELECT {Columns} FROM {ValueRows.Source(some.Length, 1)}
                JOIN reminder r ON r.id = v.column1
                JOIN session s ON s.id = r.id >> 8
                JOIN account a ON a.id = s.account_id
                JOIN member m ON m.id = s.member_id
                """);
            due.AddRange(await ValueRows.Fill(statement, some, id => [id]).AllAsync(Read, cancel));
        }

        due.Sort((one, other) => one.DueAt.CompareTo(other.DueAt) is var order and not 0 ? order : one.Id.CompareTo(other.Id));
        return due;
    }

    private static DueReminder Read(DbDataReader row)
    {
        const int Session = 5, Account = Session + SessionColumns.Count, Member = Account + AccountColumns.Count;
        return new DueReminder(
            row.GetInt64(0),
            row.GetInt32(1),
            Moments.From(row.GetInt64(2)),
            row.GetInt16(3),
            SessionColumns.Read(row, Session),
            AccountColumns.Read(row, Account),
            MemberColumns.Read(row, Member),
            row.IsDBNull(4) ? null : Moments.From(row.GetInt64(4)));
    }
}
