using MicroNeedlingBot.Reminders.TimePhrases.Grammar;
using NodaTime;

namespace MicroNeedlingBot.Reminders.TimePhrases.Meaning;

/// <summary>A weekday of one calendar week: "friday next week".</summary>
internal sealed record WeekdayOfWeek(IsoDayOfWeek Day, int Ahead) : DatePiece;

/// <summary>A weekday some weeks ahead, which can be counted in two ways: "in two weeks on monday".</summary>
internal sealed record WeekdayAfterWeeks(IsoDayOfWeek Day, int Weeks) : DatePiece;

/// <summary>A day of one month: "the 12th of next month".</summary>
internal sealed record DayOfMonthAhead(int Day, int Ahead) : DatePiece;

/// <summary>Joins a week with its weekday and a month with its day, wherever they stand in the phrase.</summary>
internal static class DateMerging
{
    public static IReadOnlyList<DatePiece> Merge(IReadOnlyList<DatePiece> dates)
    {
        var distinct = dates.Distinct().ToList();
        foreach (var whole in distinct.ToList())
        {
            foreach (var single in distinct.ToList())
            {
                if (Joined(whole, single) is { } joined && distinct.Contains(whole) && distinct.Contains(single))
                {
                    distinct.Remove(whole);
                    distinct.Remove(single);
                    distinct.Add(joined);
                }
            }
        }

        return distinct;
    }

    private static DatePiece? Joined(DatePiece whole, DatePiece single) => (whole, single) switch
    {
        (WholeWeek week, Weekday { Which: WhichWeekday.Plain, WeeksLater: 0 } weekday) => new WeekdayOfWeek(weekday.Day, week.Ahead),
        (DaysFromNow { Weeks: true } weeks, Weekday { Which: WhichWeekday.Plain, WeeksLater: 0 } weekday) => new WeekdayAfterWeeks(weekday.Day, weeks.Days / 7),
        (WholeMonth { Month: 0 } month, DayOfMonth day) => new DayOfMonthAhead(day.Day, month.Ahead),
        (WholeMonth month, DayOfMonth day) => NumericDates.DayFirst(day.Day, month.Month) as DatePiece,
        _ => null,
    };
}
