namespace MicroNeedlingBot.Reminders.TimePhrases.Grammar;

/// <summary>Days that are named by how far away they are.</summary>
internal static class RelativeDays
{
    /// <summary>"today", "tomorrow", "the day after tomorrow", "tomorrow week".</summary>
    public static Match? Named(Cursor cursor)
    {
        var start = cursor.Is(0, "the") ? 1 : 0;
        if (cursor.Is(start, "day") && cursor.Is(start + 1, "after") && cursor.Is(start + 2, "tomorrow"))
        {
            return new Match(start + 3, new DaysFromNow(2));
        }

        if (cursor.Is(start, "day") && cursor.Is(start + 1, "before") && cursor.Is(start + 2, "yesterday"))
        {
            return new Match(start + 3, new DaysFromNow(-2));
        }

        int? days = true switch
        {
            _ when cursor.Is(0, "today") => 0,
            _ when cursor.Is(0, "tomorrow") => 1,
            _ when cursor.Is(0, "yesterday") => -1,
            _ => null,
        };
        return days is null ? null : days >= 0 && cursor.Is(1, "week") ? new Match(2, new DaysFromNow(days.Value + 7)) : new Match(1, new DaysFromNow(days.Value));
    }

    /// <summary>"a week on saturday", "two weeks from friday", "a fortnight on monday".</summary>
    public static Match? OnWeekday(Cursor cursor)
    {
        if (Quantities.Read(cursor) is not { Weeks: true } quantity || !cursor.Is(quantity.Length, "on", "from", "this"))
        {
            return null;
        }

        var at = quantity.Length + 1;
        at += cursor.Run(at, "this", "coming");
        return Names.Weekday(cursor[at]) is { } day && quantity.Days % 7 == 0 && quantity.Days is > 0 and < 500
            ? new Match(at + 1, new Weekday(day, WhichWeekday.Plain, (int)quantity.Days / 7))
            : null;
    }
}
