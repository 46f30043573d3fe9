using MicroNeedlingBot.Reminders.TimePhrases.Grammar;
using NodaTime;

namespace MicroNeedlingBot.Reminders.TimePhrases.Meaning;

/// <summary>The days that all date pieces of a phrase agree on.</summary>
internal static class AgreedDays
{
    /// <summary>The days; none, and why, where there is no such day or the pieces contradict each other.</summary>
    public static (IReadOnlyList<LocalDate> Dates, string Problem) Of(IReadOnlyList<DatePiece> pieces, Days days)
    {
        var leading = pieces.MinBy(Rank)!;
        var dates = days.Of(leading);
        if (dates.Count == 0)
        {
            return ([], Refusals.NoSuchDate.Message);
        }

        var others = pieces.Where(piece => piece != leading).ToList();
        var agreed = dates.Where(date => others.TrueForAll(piece => days.Fits(piece, date))).Distinct().ToList();
        return (agreed, $"The parts of that date don't fit together ({string.Join("; ", dates.Select(Wording.Date))}). Write only the right one.");
    }

    /// <summary>Whether the days depend on what day it is where the phrase is said.</summary>
    public static bool IsRelative(IReadOnlyList<DatePiece> pieces) => Rank(pieces.MinBy(Rank)!) > 1;

    /// <summary>The piece that says most leads, the others must agree.</summary>
    private static int Rank(DatePiece piece) => piece switch
    {
        FullDate or NumericDate => 0,
        MonthDay or NumericMonthDay => 1,
        DayOfMonth => 3,
        Weekday => 4,
        _ => 2,
    };
}
