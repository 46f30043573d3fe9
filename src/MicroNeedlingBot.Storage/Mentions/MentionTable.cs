using System.Data.Common;
using MicroNeedlingBot.Reminders.Dispatch;
using MicroNeedlingBot.Reminders.Mentions;
using MicroNeedlingBot.Storage.Connecting;
using MicroNeedlingBot.Storage.Reminders;
using NodaTime;

namespace MicroNeedlingBot.Storage.Mentions;

/// <summary>Who is to be mentioned, by the few accounts that chose it.</summary>
internal sealed class MentionTable(Database database) : IMentionTable
{
    /// <inheritdoc />
    public async ValueTask<IReadOnlyList<DueMention>> DueAsync(Instant before, int most, CancellationToken cancel)
    {
        await using var work = await database.ReadAsync(cancel);
        var held = await work.Statement($"""
            SELECT {MentionPlaceColumns.Names}, r.id FROM account a
            JOIN mention_place p ON p.id = a.mention_place
            JOIN session s ON s.member_id = a.member_id AND s.account_id = a.id
            JOIN reminder r ON r.id BETWEEN s.id * 256 AND s.id * 256 + 255
            WHERE a.mention_place IS NOT NULL AND NOT a.reachable AND p.allowed AND p.platform = a.platform
                AND r.state = 8 AND (a.mentioned_at IS NULL OR (a.mentioned_at <= @before AND r.due_at > a.mentioned_at))
            ORDER BY r.due_at DESC, r.id DESC LIMIT @most
            """)
            .With("@before", before)
            .With("@most", most)
            .AllAsync(Read, cancel);
        var places = held.ToDictionary(row => row.Reminder, row => row.Place);
        return
        [
            .. (await DueReminders.ReadAsync(work, [.. places.Keys], cancel))
                .GroupBy(reminder => reminder.Account.Id)
                .Select(account => new DueMention(places[account.First().Id], [.. account])),
        ];
    }

    /// <inheritdoc />
    public async ValueTask<bool> TakeAsync(DueMention mention, Instant before, Instant now, CancellationToken cancel) => await database.InOneAsync(
        work => work.Statement("""
            UPDATE account SET mentioned_at = @now
            WHERE id = @account AND mention_place = @place AND NOT reachable AND (mentioned_at IS NULL OR mentioned_at <= @before)
                AND EXISTS (SELECT 1 FROM mention_place p WHERE p.id = @place AND p.allowed)
            """)
            .With("@now", now)
            .With("@before", before)
            .With("@account", mention.Account.Id)
            .With("@place", mention.Place.Id)
            .RunAsync(cancel),
        cancel) > 0;

    private static (MentionPlace Place, long Reminder) Read(DbDataReader row) => (MentionPlaceColumns.Read(row), row.GetInt64(MentionPlaceColumns.Count));
}
