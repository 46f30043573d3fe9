using NodaTime;

namespace MicroNeedlingBot.Reminders.TimePhrases.Grammar;

/// <summary>A part of a phrase that says something about the day.</summary>
internal abstract record DatePiece : Piece;

/// <summary>A date in full.</summary>
internal sealed record FullDate(LocalDate Date) : DatePiece;

/// <summary>A day and a month without a year.</summary>
internal sealed record MonthDay(int Month, int Day) : DatePiece;

/// <summary>Numbers that can be read in more than one order.</summary>
/// <param name="Readings">The month and day of each reading that exists in some year.</param>
internal sealed record NumericMonthDay(IReadOnlyList<MonthDay> Readings) : DatePiece;

/// <summary>Numbers with a year that can be read in more than one order.</summary>
internal sealed record NumericDate(IReadOnlyList<LocalDate> Readings) : DatePiece;

/// <summary>"the 12th".</summary>
internal sealed record DayOfMonth(int Day) : DatePiece;

/// <summary>A number of calendar days from today.</summary>
/// <param name="Days">How many; negative for the past.</param>
/// <param name="Weeks">Whether it was said in weeks, so that a weekday may be added ("in two weeks on monday").</param>
internal sealed record DaysFromNow(int Days, bool Weeks = false) : DatePiece;

/// <summary>A number of calendar months from today.</summary>
internal sealed record MonthsFromNow(int Months) : DatePiece;

/// <summary>Which of the weekdays of a name is meant.</summary>
internal enum WhichWeekday
{
    Plain,
    Coming,
    NextWeek,
    Last,
}

/// <summary>A weekday.</summary>
/// <param name="Day">Which.</param>
/// <param name="Which">Which one of them.</param>
/// <param name="WeeksLater">Weeks to add ("friday week").</param>
internal sealed record Weekday(IsoDayOfWeek Day, WhichWeekday Which, int WeeksLater = 0) : DatePiece;

/// <summary>A calendar week as a whole: 0 this one, 1 the next, -1 the last.</summary>
internal sealed record WholeWeek(int Ahead) : DatePiece;

/// <summary>A month as a whole.</summary>
/// <param name="Month">1 to 12; 0 where <paramref name="Ahead"/> says which.</param>
/// <param name="Ahead">0 this one, 1 the next, -1 the last.</param>
internal sealed record WholeMonth(int Month, int Ahead = 0) : DatePiece;

/// <summary>Days that are too many to choose from: "the weekend".</summary>
internal sealed record VagueDay(string Question) : DatePiece;
