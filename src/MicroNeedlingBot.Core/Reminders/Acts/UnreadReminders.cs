using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.Reminders.Dispatch;
using NodaTime;

namespace MicroNeedlingBot.Reminders.Acts;

/// <summary>What was sent in discreet mode and never shown. A row that is never sent notes when a point was read last. What comes again is read then.</summary>
internal static class UnreadReminders
{
    private const int Most = 100;
    private static readonly Duration s_longest = Duration.FromDays(30);

    /// <summary>Those that a member has not read, the oldest first; none outside discreet mode.</summary>
    public static async ValueTask<IReadOnlyList<StoredReminder>> OfAsync(Caller caller, CancellationToken cancel)
    {
        if (!caller.Member.Discreet)
        {
            return [];
        }

        var unread = new List<StoredReminder>();
        foreach (var session in (await SentAsync(caller, cancel)).GroupBy(row => DueReminder.SessionOf(row.Id)))
        {
            var read = (await caller.State.Reminders.OfSessionAsync(caller.Member.Id, session.Key, cancel))
                .Where(row => DueReminder.SlotOf(row.Id) >= DueReminder.FirstReadSlot)
                .ToDictionary(row => PointOf(row.Id), row => row.DueAt);
            unread.AddRange(session.Where(row => !read.TryGetValue(PointOf(row.Id), out var at) || at < row.At).DistinctBy(row => PointOf(row.Id)));
        }

        return [.. unread.OrderBy(row => row.At).ThenBy(row => row.Id)];
    }

    /// <summary>Notes that a reminder was read.</summary>
    public static ValueTask MarkAsync(Caller caller, Session session, long reminderId, CancellationToken cancel) =>
        caller.State.Reminders.WriteAsync(session, [new ReminderRow(DueReminder.FirstReadSlot + PointOf(reminderId), caller.Now, ReminderState.Cancelled)], cancel);

    /// <summary>Notes that all was read: until discreet mode began, messages said what they were about.</summary>
    public static async ValueTask MarkAllAsync(Caller caller, CancellationToken cancel)
    {
        foreach (var row in await SentAsync(caller, cancel))
        {
            if (await caller.State.Sessions.FindAsync(caller.Member.Id, DueReminder.SessionOf(row.Id), cancel) is { } session)
            {
                await MarkAsync(caller, session, row.Id, cancel);
            }
        }
    }

    private static async ValueTask<IEnumerable<StoredReminder>> SentAsync(Caller caller, CancellationToken cancel) =>
        (await caller.State.Reminders.LastAsync(caller.Member.Id, Most, cancel))
            .Where(row => !row.Earlier && !row.InChat && row.State is ReminderState.Sent or ReminderState.Ambiguous && row.At > caller.Now - s_longest);

    private static int PointOf(long id) => DueReminder.PointOf(DueReminder.SlotOf(id));
}
