using NodaTime;

namespace MicroNeedlingBot.Reminders.Dispatch.Loop;

/// <summary>What goes to one account in one message.</summary>
/// <param name="Account">Where it goes.</param>
/// <param name="Reminders">What it says, by time; at least one.</param>
internal sealed record Draft(Account Account, IReadOnlyList<DueReminder> Reminders)
{
    /// <summary>When all of it is due.</summary>
    public Instant DueAt => Reminders[^1].DueAt;

    /// <summary>Claimed reminders, one draft an account, by time.</summary>
    public static IReadOnlyList<Draft> Of(IEnumerable<DueReminder> claimed) =>
        [.. claimed
            .GroupBy(reminder => reminder.Account.Id)
            .Select(group => new Draft(group.First().Account, [.. group.OrderBy(reminder => reminder.DueAt).ThenBy(reminder => reminder.Id)]))
            .OrderBy(draft => draft.DueAt)];

    /// <summary>Cuts drafts into batches of a size whose times lie near each other; what is overdue is all due now.</summary>
    public static IEnumerable<IReadOnlyList<Draft>> Batches(IReadOnlyList<Draft> drafts, Instant now, DispatchSettings settings)
    {
        var batch = new List<Draft>();
        foreach (var draft in drafts)
        {
            if (batch.Count == settings.BatchSize
                || (batch.Count > 0 && Instant.Max(draft.DueAt, now) - Instant.Max(batch[0].DueAt, now) > settings.BatchSpan))
            {
                yield return batch;
                batch = [];
            }

            batch.Add(draft);
        }

        if (batch.Count > 0)
        {
            yield return batch;
        }
    }
}
