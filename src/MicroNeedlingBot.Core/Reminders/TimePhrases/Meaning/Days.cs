using MicroNeedlingBot.Reminders.TimePhrases.Grammar;
using NodaTime;

namespace MicroNeedlingBot.Reminders.TimePhrases.Meaning;

/// <summary>Which days a date can be, for one time of day.</summary>
internal sealed class Days(Present present, TimeOption? time)
{
    /// <summary>A date that passed so lately is rather meant as past than as next year's.</summary>
    private const int LatelyDays = 65;

    /// <summary>From here on, a date in numbers that passed this year may mean next year's.</summary>
    private const int SoonDays = 183;

    private LocalDate Today => present.Today;

    private LocalDate Monday => Today.PlusDays(1 - (int)Today.DayOfWeek);

    /// <summary>The days; none where the calendar has no such day.</summary>
    public IReadOnlyList<LocalDate> Of(DatePiece piece) => piece switch
    {
        FullDate full => [full.Date],
        NumericDate numeric => numeric.Readings.Any(date => !IsOver(date)) ? [.. numeric.Readings.Where(date => !IsOver(date) || present.TakesPast)] : numeric.Readings,
        MonthDay day => [Next(day)],
        NumericMonthDay numeric => Numeric(numeric),
        DaysFromNow days => [Today.PlusDays(days.Days)],
        MonthsFromNow months => Months(months.Months),
        DayOfMonth day => NextDay(day.Day),
        DayOfMonthAhead day => InMonth(Today.With(DateAdjusters.StartOfMonth).PlusMonths(day.Ahead), day.Day),
        WeekdayOfWeek weekday => [Monday.PlusDays((7 * weekday.Ahead) + (int)weekday.Day - 1)],
        WeekdayAfterWeeks weekday => AfterWeeks(weekday),
        Weekday weekday => OfWeekday(weekday),
        _ => [],
    };

    /// <summary>Whether a day that another piece named agrees with this one.</summary>
    public bool Fits(DatePiece piece, LocalDate date) => piece switch
    {
        Weekday { Which: WhichWeekday.Plain or WhichWeekday.Coming, WeeksLater: 0 } weekday => date.DayOfWeek == weekday.Day,
        DayOfMonth day => date.Day == day.Day,
        MonthDay day => date.Day == day.Day && date.Month == day.Month,
        _ => Of(piece).Contains(date),
    };

    private bool IsOver(LocalDate date) => time is { } at ? present.IsOver(at.On(date)) : date < Today;

    private LocalDate Next(MonthDay day)
    {
        var dates = Occurrences(day).ToList();
        var next = dates.First(date => !IsOver(date));
        var last = dates.Last(IsOver);
        return Period.DaysBetween(last, Today) <= LatelyDays ? last : next;
    }

    private List<LocalDate> Numeric(NumericMonthDay numeric)
    {
        var next = numeric.Readings.Select(reading => Occurrences(reading).First(date => !IsOver(date))).ToList();
        var thisYear = next.Exists(date => date.Year == Today.Year || Period.DaysBetween(Today, date) <= SoonDays);
        return thisYear ? next : [.. numeric.Readings.Select(reading => Occurrences(reading).Last(IsOver))];
    }

    /// <summary>The date in the years around this one: 29 February can be eight years away.</summary>
    private IEnumerable<LocalDate> Occurrences(MonthDay day) => Enumerable.Range(Today.Year - 8, 18)
        .Where(year => day.Day <= CalendarSystem.Iso.GetDaysInMonth(year, day.Month))
        .Select(year => new LocalDate(year, day.Month, day.Day));

    private IReadOnlyList<LocalDate> NextDay(int day)
    {
        var first = Today.With(DateAdjusters.StartOfMonth);
        var dates = Enumerable.Range(-2, 16).SelectMany(month => InMonth(first.PlusMonths(month), day)).ToList();
        var next = dates.First(date => !IsOver(date));
        var last = dates.Last(IsOver);
        return present.TakesPast && present.Allows(last) ? [last, next] : [next];
    }

    private static IReadOnlyList<LocalDate> InMonth(LocalDate first, int day) =>
        day <= CalendarSystem.Iso.GetDaysInMonth(first.Year, first.Month) ? [first.PlusDays(day - 1)] : [];

    /// <summary>A month after 31 January there is no day: better none than another one.</summary>
    private IReadOnlyList<LocalDate> Months(int months) =>
        InMonth(Today.With(DateAdjusters.StartOfMonth).PlusMonths(months), Today.Day);

    private IReadOnlyList<LocalDate> AfterWeeks(WeekdayAfterWeeks weekday)
    {
        var ofWeek = Monday.PlusDays((7 * weekday.Weeks) + (int)weekday.Day - 1);
        var afterComing = Coming(weekday.Day).PlusDays(7 * weekday.Weeks);
        return ofWeek == afterComing ? [ofWeek] : [ofWeek, afterComing];
    }

    private IReadOnlyList<LocalDate> OfWeekday(Weekday weekday)
    {
        var isToday = weekday.Day == Today.DayOfWeek;
        var coming = Coming(weekday.Day);
        return weekday.Which switch
        {
            WhichWeekday.NextWeek => [Monday.PlusDays(6 + (int)weekday.Day)],
            WhichWeekday.Last => [coming.PlusDays(isToday ? -14 : -7)],
            _ when weekday.WeeksLater > 0 && isToday => [Today.PlusDays(7 * weekday.WeeksLater), coming.PlusDays(7 * weekday.WeeksLater)],
            WhichWeekday.Plain when isToday && !IsOver(Today) => [Today],
            _ => [coming.PlusDays(7 * weekday.WeeksLater)],
        };
    }

    /// <summary>The first such weekday after today.</summary>
    private LocalDate Coming(IsoDayOfWeek day) => Today.Next(day);
}
