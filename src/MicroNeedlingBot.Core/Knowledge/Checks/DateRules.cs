using NodaTime;
using NodaTime.Text;

namespace MicroNeedlingBot.Knowledge.Checks;

/// <summary>Each entry says when a person last compared it with its source.</summary>
internal static class DateRules
{
    public static IEnumerable<Finding> Find(Checkup checkup) =>
        checkup.Content.Entries.SelectMany(entry => OfEntry(entry, checkup.Content.LinesOf(entry), checkup.Today));

    private static IEnumerable<Finding> OfEntry(Entry entry, EntryLines lines, LocalDate today)
    {
        if (entry.Checked is not { } day)
        {
            yield return Checkup.Warn(entry, lines.Question, "missing-checked", $"The entry has no date of checking. Compare it with its source, then add \"checked: {LocalDatePattern.Iso.Format(today)}\".");
        }
        else if (day > today)
        {
            yield return Checkup.Warn(entry, lines.Checked, "future-checked", $"The entry was checked on {LocalDatePattern.Iso.Format(day)}, which is yet to come. Write the day on which it was compared with its source.");
        }
    }
}
