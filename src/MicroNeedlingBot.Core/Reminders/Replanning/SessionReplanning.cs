using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.Reminders.Dispatch;
using MicroNeedlingBot.Reminders.Plans;
using NodaTime;

namespace MicroNeedlingBot.Reminders.Replanning;

/// <summary>Changes one session and its waiting reminders, in one transaction that comes after or before any request of its member.</summary>
/// <param name="store">The store.</param>
/// <param name="zones">The zones as they are now.</param>
/// <param name="time">The clock.</param>
internal sealed class SessionReplanning(IStore store, IDateTimeZoneProvider zones, TimeProvider time)
{
    private const int MostTries = 5;

    /// <summary>Plans a session anew.</summary>
    /// <param name="seen">The session as it was read before; it is read again.</param>
    /// <param name="change">The changed session and its plan; null where there is nothing to change.</param>
    /// <param name="save">Whether it is to last, or only to be looked at.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>What changed; null where nothing had to.</returns>
    public async ValueTask<ReplannedSession?> RunAsync(
        Session seen, Func<IRequestState, Session, ValueTask<(Session Session, ReminderPlan Plan)?>> change, bool save, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await OnceAsync(seen, change, save, cancel);
            }
            catch (StorageFaultException fault) when (fault.IsCollision && attempt < MostTries)
            {
                // A worker wanted the same reminders in another order. Nothing of it lasts.
            }
        }
    }

    private async ValueTask<ReplannedSession?> OnceAsync(
        Session seen, Func<IRequestState, Session, ValueTask<(Session Session, ReminderPlan Plan)?>> change, bool save, CancellationToken cancel)
    {
        await using var work = await store.BeginAsync(cancel);
        // The member first, as in every request: two that want the same rows wait for each other, and never block.
        if (await work.Members.FindAsync(seen.MemberId, cancel) is not { } member
            || await work.Sessions.FindAsync(seen.MemberId, seen.Id, cancel) is not { Status: SessionStatus.Open } session
            || await change(work, session) is not { } next)
        {
            return null;
        }

        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        var changed = next.Session with { PlanEpoch = session.PlanEpoch + 1 };
        var stored = await work.Reminders.OfSessionAsync(member.Id, session.Id, cancel);
        var rows = new ReplannedRows(next.Plan, SessionTime.Of(changed, zones), SessionBook.Quiet(member, zones), now).Of(stored);
        if (save)
        {
            await work.Sessions.SaveAsync(changed, cancel);
            await work.Reminders.WriteAsync(changed, [.. rows.Select(row => row.Row)], cancel);
            await work.CommitAsync(cancel);
        }

        return new ReplannedSession(rows, stored.Count(row => row.State is (ReminderState.Sending or ReminderState.Sent or ReminderState.Ambiguous) && DueReminder.SlotOf(row.Id) < DueReminder.FirstSnoozeSlot), now);
    }
}

/// <summary>What became of one session.</summary>
/// <param name="Rows">The reminders that were written.</param>
/// <param name="Said">How many points were said already and stay said.</param>
/// <param name="At">The time of planning.</param>
internal sealed record ReplannedSession(IReadOnlyList<ChangedRow> Rows, int Said, Instant At);
