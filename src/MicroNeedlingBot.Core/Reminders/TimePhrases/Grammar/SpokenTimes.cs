using MicroNeedlingBot.Reminders.TimePhrases.Words;

namespace MicroNeedlingBot.Reminders.TimePhrases.Grammar;

/// <summary>Times of day as they are spoken.</summary>
internal static class SpokenTimes
{
    /// <summary>"half 6", "half past six", "quarter to 7", "ten past six pm", "six thirty".</summary>
    public static Match? Time(Cursor cursor)
    {
        var markers = ClockTimes.Markers(cursor);
        var spoken = cursor.Skip(markers);
        var found = Half(spoken) ?? Quarter(spoken) ?? Minutes(spoken) ?? HourAndMinute(spoken);
        if (found is not { } time)
        {
            return null;
        }

        var length = time.Length;
        var afternoon = ClockTimes.Afternoon(spoken[length]);
        var piece = Piece(time.Hour, time.Minute, afternoon);
        length += afternoon is null ? 0 : 1;
        return new Match(markers + length + ClockTimes.Tail(spoken.Skip(length)), piece);
    }

    private static (int Length, int Hour, int Minute)? Half(Cursor cursor)
    {
        var past = cursor.Is(1, "past") ? 1 : 0;
        return cursor.Is(0, "half") && IsHour(cursor, 1 + past) ? (2 + past, cursor[1 + past].Value, 30) : null;
    }

    private static (int Length, int Hour, int Minute)? Quarter(Cursor cursor)
    {
        var at = cursor.Is(0, "a") ? 1 : 0;
        return cursor.Is(at, "quarter") && IsHour(cursor, at + 2) && Side(cursor[at + 1]) is { } side
            ? (at + 3, cursor[at + 2].Value, side * 15)
            : null;
    }

    /// <summary>"10 to 4" can be a range, so "to" wants the word "minutes", or twenty and more in words.</summary>
    private static (int Length, int Hour, int Minute)? Minutes(Cursor cursor)
    {
        if (!cursor[0].IsNumber || cursor[0].Ordinal || cursor[0].Value is < 1 or > 59)
        {
            return null;
        }

        var unit = cursor.Is(1, "minute") ? 1 : 0;
        if (!IsHour(cursor, unit + 2) || Side(cursor[unit + 1]) is not { } side)
        {
            return null;
        }

        var plain = unit == 1 || (side > 0 ? cursor.Is(1, "past") : cursor[0] is { Digits: 0, Value: 20 or 25 });
        return plain ? (unit + 3, cursor[unit + 2].Value, side * cursor[0].Value) : null;
    }

    /// <summary>"six thirty", "six-thirty"; never with digits, which would be a range.</summary>
    private static (int Length, int Hour, int Minute)? HourAndMinute(Cursor cursor)
    {
        var dash = cursor[1].IsGlued('-') ? 1 : 0;
        return cursor[0] is { IsNumber: true, Digits: 0, Ordinal: false, Value: >= 1 and <= 12 } hour
            && cursor[1 + dash] is { IsNumber: true, Digits: 0, Ordinal: false, Value: >= 13 and <= 59 } minute
                ? (2 + dash, hour.Value, minute.Value)
                : null;
    }

    private static bool IsHour(Cursor cursor, int ahead) =>
        cursor[ahead] is { IsNumber: true, Ordinal: false, Value: >= 1 and <= 23, Digits: <= 2 }
        && cursor[ahead + 1].Kind != TokenKind.Number
        && !cursor[ahead + 1].IsGlued(':') && !cursor.Is(ahead + 1, "minute", "hour", "day", "week", "month", "year")
        && Names.Month(cursor[ahead + 1]) is null;

    private static int? Side(Token word) => word.Kind != TokenKind.Word ? null : word.Text switch
    {
        "past" or "after" => 1,
        "to" or "til" or "till" or "before" or "of" => -1,
        _ => null,
    };

    private static Piece Piece(int hour, int minute, bool? afternoon)
    {
        var earlier = minute < 0;
        var minutes = earlier ? 60 + minute : minute;
        if (afternoon is null)
        {
            var shown = earlier ? hour == 1 ? 12 : hour - 1 : hour;
            return ClockTimes.OfHour(shown, minutes, ClockKind.Twelve);
        }

        // "quarter to 12 am" lies in another day than 12 am.
        if (earlier && hour == 12 && !afternoon.Value)
        {
            return new Refusal("Write that time in numbers, with its date, like: friday 3 april 23:45.");
        }

        var exact = ClockTimes.OfHour(hour, 0, afternoon.Value) as Clock;
        return exact is null ? Refusals.NoSuchTime : new Clock(exact.Hour - (earlier ? 1 : 0), minutes, ClockKind.Exact);
    }
}
