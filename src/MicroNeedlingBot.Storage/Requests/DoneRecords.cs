using MicroNeedlingBot.Reminders;
using MicroNeedlingBot.Storage.Connecting;
using NodaTime;

namespace MicroNeedlingBot.Storage.Requests;

/// <summary>Writes what members did, beside the send that they answered: it stays when the reminder is planned anew.</summary>
internal static class DoneRecords
{
    /// <summary>Marks the last send of each id, or takes the mark away.</summary>
    public static async ValueTask WriteAsync(Work work, Session session, IReadOnlyList<long> ids, Instant? doneAt, CancellationToken cancel)
    {
        var these = $"(SELECT v.column1 FROM {ValueRows.Source(ids.Count, 1)} WHERE EXISTS (SELECT 1 FROM session s WHERE s.id = @session AND s.member_id = @member))";
        Statement Of(string sql) => ValueRows.Fill(
            work.Statement(sql).With("@session", session.Id).With("@member", session.MemberId), ids, id => [id]);

        if (doneAt is not null)
        {
            // Who answered it got it, so no sweep may send it again; the ledger has no line of a worker that died.
            await Of($"UPDATE reminder SET state = 3, lease_until = NULL, lease_owner = NULL WHERE state IN (2, 5) AND id IN {these}").RunAsync(cancel);
            await Of($"""
                INSERT INTO delivery (reminder_id, epoch, attempt, outcome, nonce, started_at, finished_at)
                SELECT r.id, r.epoch, r.attempts, 1, '', COALESCE(r.sent_at, r.due_at), COALESCE(r.sent_at, r.due_at) FROM reminder r
                WHERE r.state = 3 AND r.id IN {these} AND NOT EXISTS (
                    SELECT 1 FROM delivery d WHERE d.reminder_id = r.id AND d.epoch = r.epoch AND d.outcome IN (1, 6))
                ON CONFLICT (reminder_id, epoch, attempt) DO UPDATE SET outcome = 1
                """).RunAsync(cancel);
        }

        await Of($"""
            UPDATE delivery SET done_at = @done WHERE outcome IN (1, 6) AND reminder_id IN {these} AND epoch = (
                SELECT MAX(last.epoch) FROM delivery last WHERE last.reminder_id = delivery.reminder_id AND last.outcome IN (1, 6))
            """).With("@done", (long?)(doneAt is { } at ? Moments.Of(at) : null)).RunAsync(cancel);
    }
}
