using MicroNeedlingBot.Reminders.Plans;

namespace MicroNeedlingBot.Reminders.Replanning;

/// <summary>
/// A newer plan on the slots of an older one. A row, a button and the ledger know a point by its slot: so whoever moves to
/// a newer plan keeps the slot of each point, whatever its place is in the new file. Points that are gone keep theirs too,
/// for no kind of session, so that what was said of them can still be named; new ones come behind.
/// </summary>
internal static class PlanLayout
{
    private const int MarkLength = 16;

    /// <summary>The plan; the present one itself where the slots are the same. Null when there are too few slots for both.</summary>
    public static ReminderPlan? On(ReminderPlan older, ReminderPlan present)
    {
        var byId = present.Points.ToDictionary(point => point.Id, StringComparer.Ordinal);
        var known = older.Points.Select(point => point.Id).ToHashSet(StringComparer.Ordinal);
        List<ReminderPoint> points =
        [
            .. older.Points.Select(point => byId.GetValueOrDefault(point.Id) ?? point with { Kinds = [] }),
            .. present.Points.Where(point => !known.Contains(point.Id)),
        ];
        return points.SequenceEqual(present.Points) ? present
            : points.Count > PlanReader.MostPoints ? null
            : new ReminderPlan($"{present.Version}-{PlanVersion.Of(points)[..MarkLength]}", points);
    }

    /// <summary>Whether a session's plan is a plan, on whatever slots.</summary>
    public static bool Follows(Session session, ReminderPlan plan) => session.PlanVersion.StartsWith(plan.Version, StringComparison.Ordinal);
}
