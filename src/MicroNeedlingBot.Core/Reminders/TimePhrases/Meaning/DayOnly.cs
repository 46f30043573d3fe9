using MicroNeedlingBot.Reminders.TimePhrases.Grammar;
using NodaTime;

namespace MicroNeedlingBot.Reminders.TimePhrases.Meaning;

/// <summary>Answers a phrase that names a day but no time.</summary>
internal static class DayOnly
{
    public static TimeReading Of(PhraseParts parts, Present present)
    {
        if (parts.Offset is not null)
        {
            return TimeReading.NeedsTime("At what time? Write it with the day, like: 18:00 or 6pm.");
        }

        var (dates, problem) = AgreedDays.Of(parts.Dates, new Days(present, time: null));
        if (dates.Count == 0)
        {
            return TimeReading.Invalid(problem);
        }

        var open = dates.Where(date => present.Allows(date) && !IsOver(parts.Part, date, present)).ToList();
        return open switch
        {
            [] => TimeReading.Invalid(Moments.NotAllowed(present, Wording.Date(dates[0]))),
            [var date] => TimeReading.NeedsTime($"At what time on {Wording.Date(date)}? Write it with the day, like: 18:00 or 6pm."),
            _ => TimeReading.Ambiguous($"Which day do you mean: {Wording.Either(open.Select(Wording.Date))}? Write the month as a word, and the time."),
        };
    }

    private static bool IsOver(DayPart? part, LocalDate date, Present present) =>
        part is { } named && date == present.Today && !present.TakesPast && present.Clock >= End(named);

    private static LocalTime End(DayPart part) => part switch
    {
        DayPart.Morning => new LocalTime(12, 0),
        DayPart.Lunchtime => new LocalTime(15, 0),
        DayPart.Afternoon => new LocalTime(19, 0),
        _ => LocalTime.MaxValue,
    };
}
