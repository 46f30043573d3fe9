using MicroNeedlingBot.Reminders.TimePhrases.Words;

namespace MicroNeedlingBot.Reminders.TimePhrases.Grammar;

/// <summary>Dates with the month's name.</summary>
internal static class MonthDates
{
    /// <summary>"24 december", "the 24th of dec 2026", "24-dec-26", "first of may".</summary>
    public static Match? DayMonth(Cursor cursor)
    {
        var start = cursor.Is(0, "the") ? 1 : 0;
        if (!IsDay(cursor[start]))
        {
            return null;
        }

        var at = start + 1;
        at += IsJoint(cursor[at]) ? 1 : cursor.Is(at, "day") && cursor.Is(at + 1, "of") ? 2 : cursor.Is(at, "of") ? 1 : 0;
        return Names.Month(cursor[at]) is { } month ? WithYear(cursor, at + 1, month, cursor[start].Value) : null;
    }

    /// <summary>"dec 24", "december the 24th, 2026".</summary>
    public static Match? MonthFirst(Cursor cursor)
    {
        if (Names.Month(cursor[0]) is not { } month)
        {
            return null;
        }

        var at = IsJoint(cursor[1]) || cursor.Is(1, "the") ? 2 : 1;
        return IsDay(cursor[at]) && !IsTime(cursor.Skip(at)) ? WithYear(cursor, at + 1, month, cursor[at].Value) : null;
    }

    /// <summary>Days that have a name and a fixed date.</summary>
    public static Match? Holiday(Cursor cursor) => true switch
    {
        _ when cursor.Is(0, "christmas") && cursor.Is(1, "eve") => new Match(2, new MonthDay(12, 24)),
        _ when cursor.Is(0, "christmas") && cursor.Is(1, "day") => new Match(2, new MonthDay(12, 25)),
        _ when cursor.Is(0, "christmas") => new Match(1, new MonthDay(12, 25)),
        _ when cursor.Is(0, "boxing") && cursor.Is(1, "day") => new Match(2, new MonthDay(12, 26)),
        _ when cursor.Is(0, "new") && cursor.Is(1, "year") && cursor.Is(2, "eve") => new Match(3, new MonthDay(12, 31)),
        _ when cursor.Is(0, "new") && cursor.Is(1, "year") && cursor.Is(2, "day") => new Match(3, new MonthDay(1, 1)),
        _ when cursor.Is(0, "nye") => new Match(1, new MonthDay(12, 31)),
        _ when cursor.Is(0, "halloween") => new Match(1, new MonthDay(10, 31)),
        _ when cursor.Is(0, "valentines", "valentine") && cursor.Is(1, "day") => new Match(2, new MonthDay(2, 14)),
        _ => null,
    };

    /// <summary>How many tokens a year takes up behind a month, and which it is.</summary>
    public static (int Length, int Year)? Year(Cursor cursor)
    {
        var joint = IsJoint(cursor[0]) || cursor[0].IsSign(',') || cursor[0].IsSign('\'') ? 1 : 0;
        var year = cursor[joint];
        if (!year.IsNumber || year.Ordinal || IsTime(cursor.Skip(joint)))
        {
            return null;
        }

        return year switch
        {
            { Digits: 4, Value: >= 2000 and <= 2200 } => (joint + 1, year.Value),
            { Digits: 2, Spaced: false } when joint == 1 && !cursor[0].IsSign(',') => (joint + 1, 2000 + year.Value),
            { Digits: 2, Value: > 24 } => (joint + 1, 2000 + year.Value),
            _ => null,
        };
    }

    private static Match WithYear(Cursor cursor, int at, int month, int day)
    {
        if (Year(cursor.Skip(at)) is var (length, year))
        {
            return new Match(at + length, NumericDates.Full(year, month, day));
        }

        return new Match(at, NumericDates.DayFirst(day, month));
    }

    private static bool IsDay(Token token) => token is { IsNumber: true, Digits: <= 2, Value: > 0 };

    private static bool IsJoint(Token token) => token.IsGlued('-') || token.IsGlued('/') || token.IsGlued('.');

    /// <summary>Whether the number is the hour of a time: "dec 6pm", "may 18:00".</summary>
    private static bool IsTime(Cursor cursor) =>
        cursor[1].IsGlued(':') || cursor.Is(1, "am", "pm", "oclock", "h", "hour", "ish", "past") || (!cursor[1].Spaced && cursor.Is(1, "a", "p"))
        || (cursor[1].IsGlued('.') && cursor[2] is { Kind: TokenKind.Number, Spaced: false });
}
