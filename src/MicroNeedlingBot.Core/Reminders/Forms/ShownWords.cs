using System.Globalization;
using MicroNeedlingBot.Reminders.Plans;
using NodaTime;

namespace MicroNeedlingBot.Reminders.Forms;

/// <summary>
/// The late words that a preview showed whole, noted in its form: they are not sent once more. Whatever changed since, the
/// plan, the start or the words, is sent.
/// </summary>
internal static class ShownWords
{
    /// <summary>The field that holds the note.</summary>
    public const string Field = "shown";

    /// <summary>The note of what is said at once now.</summary>
    public static string Note(ReminderPlan plan, IEnumerable<PlannedReminder> planned, Instant start, Instant now) => string.Create(
        CultureInfo.InvariantCulture,
        $"{plan.Version} {start.ToUnixTimeTicks()} {now.ToUnixTimeTicks()} {string.Join(',', planned.Where(point => point.State == PlannedState.Now).Select(point => point.Slot))}");

    /// <summary>The slots of those that are to be said at once and were shown in the words that hold now, and when.</summary>
    public static (IReadOnlyList<int> Slots, Instant At) Read(string? note, ReminderPlan plan, IEnumerable<PlannedReminder> planned, Instant start, Instant now)
    {
        if (note?.Split(' ') is not [var version, var startTicks, var shownTicks, var slots] || !string.Equals(version, plan.Version, StringComparison.Ordinal)
            || Moment(startTicks) != start)
        {
            return ([], now);
        }

        var (at, shown) = (Moment(shownTicks), slots.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(slot => int.Parse(slot, CultureInfo.InvariantCulture)).ToHashSet());
        var said = planned.Where(point => point.State == PlannedState.Now && shown.Contains(point.Slot)
            && LatenessJudge.Judge(point.Point, start, at) == LatenessJudge.Judge(point.Point, start, now));
        return ([.. said.Select(point => point.Slot)], at);
    }

    private static Instant Moment(string ticks) => Instant.FromUnixTimeTicks(long.Parse(ticks, CultureInfo.InvariantCulture));
}
