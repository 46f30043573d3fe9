using System.Globalization;
using MicroNeedlingBot.Reminders.Dispatch;
using MicroNeedlingBot.Storage.Connecting;

namespace MicroNeedlingBot.Storage.Reminders;

/// <summary>Writes how sends ended: the rows, the ledger, and who can't be reached.</summary>
internal static class SendRecords
{
    /// <summary>Writes them. A row that changed meanwhile keeps its change; the ledger tells of the send all the same.</summary>
    public static async ValueTask WriteAsync(Work work, long owner, IReadOnlyList<SendResult> results, CancellationToken cancel)
    {
        // In the order of ids, as everywhere: two transactions that want the same rows then wait, and don't block each other.
        foreach (var some in results.OrderBy(result => result.Id).ThenBy(result => result.Attempt).Chunk(ValueRows.Most))
        {
            await WriteRowsAsync(work, owner, [.. some.Where(result => StoredStates.After(result.Outcome) is not null)], cancel);
            await WriteLedgerAsync(work, [.. some.DistinctBy(result => (result.Id, result.Epoch, result.Attempt))], cancel);
            await WriteUnreachableAsync(work, [.. some.Where(result => result.Outcome is Unreachable)], cancel);
        }
    }

    private static async ValueTask WriteRowsAsync(Work work, long owner, IReadOnlyList<SendResult> known, CancellationToken cancel)
    {
        if (known.Count == 0)
        {
            return;
        }

        var statement = work.Statement($"""
            UPDATE reminder SET state = v.column3, due_at = COALESCE(v.column4, due_at), sent_at = v.column5, msg_id = v.column6,
                lease_until = NULL, lease_owner = NULL
            FROM {ValueRows.Source(known.Count, 6)}
            WHERE id = v.column1 AND epoch = v.column2 AND lease_owner = @owner AND (state = 2 OR (state = 5 AND v.column3 = 3))
            """).With("@owner", owner);
        await ValueRows.Fill(statement, known, result =>
        [
            result.Id,
            result.Epoch,
            (int)StoredStates.After(result.Outcome)!.Value,
            StoredStates.DueAt(result.Outcome),
            SentAt(result),
            MessageNumber(result),
        ]).RunAsync(cancel);
    }

    private static async ValueTask WriteLedgerAsync(Work work, IReadOnlyList<SendResult> sends, CancellationToken cancel)
    {
        // A send whose fate was unknown is written again once it is known.
        var statement = work.Statement($"""
            INSERT INTO delivery (reminder_id, epoch, attempt, outcome, nonce, msg_id, error, started_at, finished_at)
            SELECT v.column1, v.column2, v.column3, v.column4, v.column5, v.column6, v.column7, v.column8, v.column9
            FROM {ValueRows.Source(sends.Count, 9)} WHERE v.column1 IS NOT NULL
            ON CONFLICT (reminder_id, epoch, attempt) DO UPDATE
            SET outcome = excluded.outcome, msg_id = excluded.msg_id, error = excluded.error, finished_at = excluded.finished_at
            """);
        await ValueRows.Fill(statement, sends, send =>
        [
            send.Id,
            send.Epoch,
            send.Attempt,
            StoredStates.Number(send.Outcome),
            send.Nonce,
            (send.Outcome as Delivered)?.MessageId,
            StoredStates.Reason(send.Outcome),
            Moments.Of(send.StartedAt),
            Moments.Of(send.FinishedAt),
        ]).RunAsync(cancel);
    }

    private static async ValueTask WriteUnreachableAsync(Work work, IReadOnlyList<SendResult> blocked, CancellationToken cancel)
    {
        if (blocked.Count == 0)
        {
            return;
        }

        var statement = work.Statement($"""
            UPDATE account SET reachable = FALSE WHERE reachable AND id IN (
                SELECT s.account_id FROM {ValueRows.Source(blocked.Count, 1)} JOIN session s ON s.id = v.column1)
            """);
        await ValueRows.Fill(statement, blocked, result => [DueReminder.SessionOf(result.Id)]).RunAsync(cancel);
    }

    private static long? SentAt(SendResult result) => result.Outcome is Delivered ? Moments.Of(result.FinishedAt) : null;

    // Discord's and Telegram's ids are numbers; any other stands in the ledger alone.
    private static long? MessageNumber(SendResult result) =>
        result.Outcome is Delivered arrived && long.TryParse(arrived.MessageId, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
