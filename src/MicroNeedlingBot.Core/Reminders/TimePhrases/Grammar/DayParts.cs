namespace MicroNeedlingBot.Reminders.TimePhrases.Grammar;

/// <summary>Parts of a day.</summary>
internal static class DayParts
{
    /// <summary>"in the morning", "this afternoon", "tonight", "last night", "first thing".</summary>
    public static Match? Part(Cursor cursor)
    {
        if (cursor.Is(0, "tonight"))
        {
            return new Match(1, new DaysFromNow(0), new PartOfDay(DayPart.Night));
        }

        if (cursor.Is(0, "last") && cursor.Is(1, "night", "evening"))
        {
            return new Match(2, new DaysFromNow(-1), new PartOfDay(Names.Part(cursor[1])!.Value));
        }

        if (cursor[0] is { Ordinal: true, Digits: 0, Value: 1 } && cursor.Is(1, "thing"))
        {
            return new Match(2, new PartOfDay(DayPart.Morning));
        }

        if (cursor.Is(0, "am", "pm") && (Names.Weekday(cursor[-1]) is not null || cursor.Is(-1, "today", "tomorrow")))
        {
            return new Match(1, new PartOfDay(cursor.Is(0, "am") ? DayPart.Morning : DayPart.Afternoon));
        }

        var at = cursor.Run(0, "in", "at", "during", "for", "on", "the");
        var today = cursor.Is(at, "this");
        at += cursor.Run(at, "this", "early", "late", "mid");
        if (Names.Part(cursor[at]) is not { } part)
        {
            return null;
        }

        return today ? new Match(at + 1, new DaysFromNow(0), new PartOfDay(part)) : new Match(at + 1, new PartOfDay(part));
    }
}
