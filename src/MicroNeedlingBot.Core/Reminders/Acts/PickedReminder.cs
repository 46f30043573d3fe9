using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Reminders.Dispatch;
using MicroNeedlingBot.Reminders.Messages;
using MicroNeedlingBot.Reminders.Plans;
using NodaTime;

namespace MicroNeedlingBot.Reminders.Acts;

/// <summary>A reminder that a member picked, found to be theirs.</summary>
/// <param name="Session">Its session.</param>
/// <param name="Point">Its point.</param>
/// <param name="Id">Its id.</param>
internal sealed record PickedReminder(Session Session, ReminderPoint Point, long Id)
{
    public int Slot => DueReminder.SlotOf(Id);

    /// <summary>The reminders that a pick names, without those that are gone or another's.</summary>
    public static async ValueTask<IReadOnlyList<PickedReminder>> FindAsync(Request request, Caller caller, ActOnReminder picked)
    {
        var found = new List<PickedReminder>();
        foreach (var id in (IEnumerable<long>)[picked.ReminderId, .. picked.Also ?? []])
        {
            if (await caller.State.Sessions.FindAsync(caller.Member.Id, DueReminder.SessionOf(id), request.Cancel) is { } session
                && (await caller.State.Plans.FindAsync(session.PlanVersion, request.Cancel) ?? request.Content.Plan)
                    ?.Points.ElementAtOrDefault(DueReminder.PointOf(DueReminder.SlotOf(id))) is { } point)
            {
                found.Add(new PickedReminder(session, point, id));
            }
        }

        return found;
    }

    /// <summary>Its words as they were at a moment; null when it must not be said now.</summary>
    public string? Words(Instant moment, Instant now, IDateTimeZoneProvider zones)
    {
        var start = SessionTime.Of(Session, zones).Instant;
        return LatenessJudge.Judge(Point, start, now) == Lateness.Closed ? null : SlotWords.Of(Point, Slot, start, moment);
    }

    /// <summary>The reminder with words, to be shown.</summary>
    public SaidReminder Said(string words, Caller caller) =>
        new(new DueReminder(Id, Session.PlanEpoch, caller.Now, Attempts: 0, Session, caller.Account, caller.Member), Point, words);
}
