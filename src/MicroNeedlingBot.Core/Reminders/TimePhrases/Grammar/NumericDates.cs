using MicroNeedlingBot.Reminders.TimePhrases.Words;
using NodaTime;

namespace MicroNeedlingBot.Reminders.TimePhrases.Grammar;

/// <summary>Dates in numbers.</summary>
internal static class NumericDates
{
    /// <summary>Year first: "2026-12-24", "2026/12/24", "20261224", and a T before the time.</summary>
    public static Match? IsoDate(Cursor cursor)
    {
        if (cursor[0] is { Digits: 8 } run && run.IsNumber)
        {
            return WithT(cursor, 1, Full(run.Value / 10_000, run.Value / 100 % 100, run.Value % 100));
        }

        var sign = cursor[1];
        return cursor[0].Digits == 4 && IsSeparator(sign) && Glued(cursor[2], 2) && cursor[3].IsGlued(sign.Text[0]) && Glued(cursor[4], 2)
            ? WithT(cursor, 5, Full(cursor[0].Value, cursor[2].Value, cursor[4].Value))
            : null;
    }

    /// <summary>Three numbers, the year last: "24/12/2026", "24.12.26", "24. 12. 2026".</summary>
    public static Match? Numbers(Cursor cursor)
    {
        var sign = cursor[1];
        if (cursor[0].Digits is not (1 or 2) || !IsSeparator(sign) || !cursor[3].IsGlued(sign.Text[0]))
        {
            return null;
        }

        var dotted = sign.Text[0] == '.';
        var (second, third) = (cursor[2], cursor[4]);
        if (second.Digits is not (1 or 2) || third.Digits is not (2 or 4) || third.Ordinal || (!dotted && (second.Spaced || third.Spaced)))
        {
            return null;
        }

        // "24. 12. 18:00" has a time behind it, and no year.
        return dotted && third.Spaced && (third.Digits == 2 || IsClockAhead(cursor.Skip(4)))
            ? null
            : new Match(5, WithYear(cursor[0].Value, second.Value, third, sign.Text[0]));
    }

    /// <summary>Two numbers: "24/12", "24.12." and, as a time perhaps, "10.12".</summary>
    public static Match? TwoNumbers(Cursor cursor)
    {
        var (first, sign, second) = (cursor[0], cursor[1], cursor[2]);
        if (first.Digits is not (1 or 2) || second.Digits is not (1 or 2) || second.Ordinal || IsMore(cursor[3], cursor[4]))
        {
            return null;
        }

        if (sign.IsGlued('/') && !second.Spaced)
        {
            return new Match(3, WithoutYear(first.Value, second.Value));
        }

        if (!sign.IsGlued('.'))
        {
            return null;
        }

        if (cursor[3].IsGlued('.') && second.Value <= 12)
        {
            return new Match(4, DayFirst(first.Value, second.Value));
        }

        return second.Spaced || cursor.Is(3, "am", "pm", "h") ? null : new Match(3, Dotted(first.Value, second));
    }

    /// <summary>Dotted dates are day-first; with two digits behind the dot it can be a time as well.</summary>
    private static Piece Dotted(int first, Token second)
    {
        var isTime = second.Digits == 2 && first < 24 && second.Value < 60;
        return isTime && second.Value is > 12 or 0
            ? ClockTimes.OfHour(first, second.Value, ClockKind.Twelve)
            : isTime && first > 0 ? new DotPair(first, second.Value) : DayFirst(first, second.Value);
    }

    public static Piece DayFirst(int day, int month) =>
        Exists(month, day) ? new MonthDay(month, day) : Refusals.NoSuchDate;

    /// <summary>A day and month in either order.</summary>
    private static Piece WithoutYear(int first, int second)
    {
        var readings = new[] { new MonthDay(second, first), new MonthDay(first, second) }
            .Where(reading => Exists(reading.Month, reading.Day))
            .Distinct()
            .ToList();
        return readings.Count == 0 ? Refusals.NoSuchDate : readings.Count == 1 ? readings[0] : new NumericMonthDay(readings);
    }

    private static Piece WithYear(int first, int second, Token third, char sign)
    {
        var year = third.Digits == 2 ? 2000 + third.Value : third.Value;
        List<(int Year, int Month, int Day)> orders = [(year, second, first)];
        if (sign != '.')
        {
            orders.Add((year, first, second));
        }

        if (sign == '-' && third.Digits == 2)
        {
            orders.Add((2000 + first, second, third.Value));
        }

        var readings = orders.Select(order => Date(order.Year, order.Month, order.Day)).OfType<LocalDate>().Distinct().ToList();
        return readings switch
        {
            [] => Refusals.NoSuchDate,
            [var only] => new FullDate(only),
            _ => new NumericDate(readings),
        };
    }

    public static Piece Full(int year, int month, int day) =>
        Date(year, month, day) is { } date ? new FullDate(date) : Refusals.NoSuchDate;

    /// <summary>Whether a month and day exist in some year.</summary>
    public static bool Exists(int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(2028, month);

    private static LocalDate? Date(int year, int month, int day) =>
        year is >= 1900 and <= 2200 && Exists(month, day) && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? new LocalDate(year, month, day)
            : null;

    private static Match? WithT(Cursor cursor, int length, Piece date)
    {
        var t = cursor[length];
        return t.IsWord("t") && !t.Spaced && cursor[length + 1].IsNumber
            ? IsoTimes.After(cursor, length + 1, date)
            : new Match(length, date);
    }

    private static bool Glued(Token token, int mostDigits) =>
        token.Digits > 0 && token.Digits <= mostDigits && !token.Spaced && !token.Ordinal;

    private static bool IsSeparator(Token token) => token.IsGlued('-') || token.IsGlued('/') || token.IsGlued('.');

    /// <summary>Whether more of the same follows directly, so that these two numbers are no date by themselves.</summary>
    private static bool IsMore(Token sign, Token number) =>
        sign is { Kind: TokenKind.Sign, Spaced: false } && sign.Text[0] is '/' or '-' or ':' or '.' && number is { Kind: TokenKind.Number, Spaced: false };

    private static bool IsClockAhead(Cursor cursor) => cursor[1].IsGlued(':') || cursor.Is(1, "am", "pm", "h");
}
