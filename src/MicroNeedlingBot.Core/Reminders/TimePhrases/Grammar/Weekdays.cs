using MicroNeedlingBot.Reminders.TimePhrases.Words;

namespace MicroNeedlingBot.Reminders.TimePhrases.Grammar;

/// <summary>Weekdays, days of a month, and weeks and months as a whole.</summary>
internal static class Weekdays
{
    private static readonly Refusal s_counted = new("Write the date of that day, like: friday 3 april.");

    /// <summary>"friday", "this coming friday", "next friday", "friday week".</summary>
    public static Match? Single(Cursor cursor)
    {
        var (length, which) = true switch
        {
            _ when cursor.Is(0, "this") && cursor.Is(1, "coming", "upcoming") => (2, WhichWeekday.Coming),
            _ when cursor.Is(0, "this") && cursor.Is(1, "past") => (2, WhichWeekday.Last),
            _ when cursor.Is(0, "this") => (1, WhichWeekday.Plain),
            _ when cursor.Is(0, "coming", "upcoming") => (1, WhichWeekday.Coming),
            _ when cursor.Is(0, "next") => (1, WhichWeekday.NextWeek),
            _ when cursor.Is(0, "last", "past") => (1, WhichWeekday.Last),
            _ => (0, WhichWeekday.Plain),
        };
        if (Names.Weekday(cursor[length]) is not { } day)
        {
            return null;
        }

        var isCounted = which == WhichWeekday.Last && cursor.Is(length + 1, "of", "in");
        if (isCounted || cursor[-1].Ordinal || cursor.Is(length + 1, "before", "after"))
        {
            return new Match(length + 1, s_counted);
        }

        if (which == WhichWeekday.Plain && cursor.Is(length + 1, "week"))
        {
            return new Match(length + 2, new Weekday(day, which, 1));
        }

        return which == WhichWeekday.Plain && cursor.Is(length + 1, "coming")
            ? new Match(length + 2, new Weekday(day, WhichWeekday.Coming))
            : new Match(length + 1, new Weekday(day, which));
    }

    /// <summary>"next week", "the week after next", "next month", "in april", "the weekend", "end of the month".</summary>
    public static Match? Whole(Cursor cursor)
    {
        var at = cursor.Run(0, "in", "of", "the", "sometime", "during");
        if (cursor.Is(at, "week", "month") && cursor.Is(at + 1, "after") && cursor.Is(at + 2, "next"))
        {
            return new Match(at + 3, cursor.Is(at, "week") ? new WholeWeek(2) : new WholeMonth(0, 2));
        }

        // "in the next week" is any day of seven.
        if (!cursor.Is(at - 1, "the") && cursor.Is(at, "last", "this", "next") && cursor.Is(at + 1, "week", "month"))
        {
            var ahead = cursor.Is(at, "next") ? 1 : cursor.Is(at, "this") ? 0 : -1;
            return new Match(at + 2, cursor.Is(at + 1, "week") ? new WholeWeek(ahead) : new WholeMonth(0, ahead));
        }

        if (Names.Month(cursor[at]) is { } month)
        {
            var year = MonthDates.Year(cursor.Skip(at + 1));
            return new Match(at + 1 + (year?.Length ?? 0), year is null ? new WholeMonth(month) : new VagueDay("Which day of that month?"));
        }

        return Vague(cursor, at);
    }

    /// <summary>"the 12th", "12th".</summary>
    public static Match? DayNumber(Cursor cursor)
    {
        var start = cursor.Is(0, "the") ? 1 : 0;
        var day = cursor[start];
        if (!day.IsNumber || day.Digits > 2 || (!day.Ordinal && start == 0) || (day.Ordinal && day.Digits == 0 && start == 0))
        {
            return null;
        }

        var next = cursor[start + 1];
        var stands = (day.Ordinal || next.Kind != TokenKind.Number) && Names.Month(next) is null
            && !(cursor.Is(start + 1, "of") && Names.Month(cursor[start + 2]) is not null)
            && (day.Ordinal || !cursor.Is(start + 1, "am", "pm", "oclock", "h", "noon", "midnight", "minute", "hour", "day", "week", "month"))
            && !(next is { Kind: TokenKind.Sign, Spaced: false } && next.Text[0] is ':' or '/' or '-' or '.' && !cursor[start + 2].Spaced);
        return stands ? new Match(start + 1, day.Value is >= 1 and <= 31 ? new DayOfMonth(day.Value) : Refusals.NoSuchDate) : null;
    }

    private static Match? Vague(Cursor cursor, int at)
    {
        if (cursor.Is(at, "end") && cursor.Is(at + 1, "of"))
        {
            at += 2;
            at += cursor.Run(at, "the", "this", "next");
            return cursor.Is(at, "week", "month") || Names.Month(cursor[at]) is not null
                ? new Match(at + 1, new VagueDay("Which day exactly? Write its date, like: 30 april."))
                : null;
        }

        at += cursor.Run(at, "at", "on", "the", "this", "next", "coming");
        return cursor.Is(at, "weekend")
            ? new Match(at + 1, new VagueDay("Saturday or Sunday? Write the day and the time, like: saturday 2pm."))
            : null;
    }
}
