using MicroNeedlingBot.Reminders.TimePhrases.Words;

namespace MicroNeedlingBot.Reminders.TimePhrases.Grammar;

/// <summary>Times of day in numbers.</summary>
internal static class ClockTimes
{
    /// <summary>"6pm", "18:00", "at 6", "@ 18.30", "around 1800 hrs", "6 o'clock".</summary>
    public static Match? Marked(Cursor cursor)
    {
        var markers = Markers(cursor);
        return Time(cursor.Skip(markers), markers > 0) is { } time
            ? new Match(markers + time.Length + Tail(cursor.Skip(markers + time.Length)), time.Pieces)
            : null;
    }

    /// <summary>"noon", "midnight".</summary>
    public static Match? Named(Cursor cursor)
    {
        var markers = Markers(cursor);
        var number = cursor[markers] is { Value: 12, IsNumber: true } ? 1 : 0;
        var word = cursor[markers + number];
        Piece? piece = word.IsWord("noon") ? new Clock(12, 0, ClockKind.Exact) : word.IsWord("midnight") ? new Midnight() : null;
        var length = markers + number + 1;
        return piece is null ? null : new Match(length + Tail(cursor.Skip(length)), piece);
    }

    /// <summary>A number that nothing explains; "tomorrow 6" and "8 tonight" can be told, "session 8" cannot.</summary>
    public static Match? Bare(Cursor cursor)
    {
        if (cursor[0].Kind != TokenKind.Number)
        {
            return null;
        }

        var explained = IsDay(cursor[-1]) || ((IsDay(cursor[1]) || DayParts.Part(cursor.Skip(1)) is not null) && !cursor.Is(-1, "session", "sessions", "appointment", "treatment", "date"));
        return explained && cursor[0] is { IsNumber: true, Ordinal: false }
            ? new Match(1, new BareNumber(cursor[0].Value))
            : new Match(1, Refusals.NotUnderstood(cursor[0]));
    }

    /// <summary>How many tokens there are that announce a time.</summary>
    public static int Markers(Cursor cursor)
    {
        var length = 0;
        while (cursor.Is(length, "at", "around", "about", "approx", "approximately", "roughly", "circa") || cursor[length].IsSign('@') || cursor[length].IsSign('~'))
        {
            length++;
        }

        return length;
    }

    /// <summary>How many tokens follow a time without changing it.</summary>
    public static int Tail(Cursor cursor) => cursor[0].IsGlued('-') && cursor.Is(1, "ish") ? 2 : cursor.Run(0, "ish", "sharp", "oclock");

    /// <summary>A time without am or pm.</summary>
    public static Piece OfHour(int hour, int minute, ClockKind kind) =>
        hour > 23 || minute > 59 ? Refusals.NoSuchTime : new Clock(hour, minute, hour is 0 or > 12 ? ClockKind.Exact : kind);

    /// <summary>A time with am or pm.</summary>
    public static Piece OfHour(int hour, int minute, bool afternoon)
    {
        if (hour is >= 1 and <= 12 && minute < 60)
        {
            return new Clock((hour % 12) + (afternoon ? 12 : 0), minute, ClockKind.Exact);
        }

        // "18:00 pm" says the same twice, "15 am" contradicts itself.
        return hour < 24 && afternoon == hour > 12 ? OfHour(hour, minute, ClockKind.Exact) : Refusals.NoSuchTime;
    }

    /// <summary>"am" or "pm", or "a" or "p" directly behind the number; null for neither.</summary>
    public static bool? Afternoon(Token token) => token switch
    {
        { Kind: TokenKind.Word, Text: "pm" } or { Kind: TokenKind.Word, Text: "p", Spaced: false } => true,
        { Kind: TokenKind.Word, Text: "am" } or { Kind: TokenKind.Word, Text: "a", Spaced: false } => false,
        _ => null,
    };

    private static bool IsDay(Token token) =>
        token.IsWord("today") || token.IsWord("tomorrow") || token.IsWord("tonight") || Names.Part(token) is not null;

    private static Match? Time(Cursor cursor, bool marked)
    {
        var hour = cursor[0];
        if (!hour.IsNumber || hour.Ordinal)
        {
            return null;
        }

        return WithMinutes(cursor, marked) ?? Run(cursor, marked) ?? Hour(cursor, marked);
    }

    /// <summary>"18:30", "6.30pm", "18h30".</summary>
    private static Match? WithMinutes(Cursor cursor, bool marked)
    {
        var (hour, sign, minute) = (cursor[0], cursor[1], cursor[2]);
        if (hour.Digits is not (1 or 2) || sign.Spaced || minute.Spaced || minute.Digits != 2)
        {
            return null;
        }

        var length = 3 + Seconds(cursor);
        if (Afternoon(cursor[length]) is { } afternoon && (sign.IsSign(':') || sign.IsSign('.') || sign.IsWord("h")))
        {
            return new Match(length + 1, OfHour(hour.Value, minute.Value, afternoon));
        }

        if (!sign.IsSign(':') && !sign.IsWord("h") && !(sign.IsSign('.') && marked && !IsDate(cursor)))
        {
            return null;
        }

        var kind = hour.Digits == 2 ? ClockKind.TwentyFour : ClockKind.Twelve;
        return new Match(length + cursor.Run(length, "hour", "h"), OfHour(hour.Value, minute.Value, kind));
    }

    /// <summary>How many tokens ":00" takes up; other seconds stay, and are refused.</summary>
    private static int Seconds(Cursor cursor) =>
        cursor[1].IsSign(':') && cursor[3].IsGlued(':') && cursor[4] is { Digits: 2, Value: 0, Spaced: false } ? 2 : 0;

    private static bool IsDate(Cursor cursor) => cursor[3].IsGlued('.') && cursor[4] is { Kind: TokenKind.Number, Spaced: false };

    /// <summary>"1800", "1800 hrs", "630pm"; a number that may be a year only with a mark.</summary>
    private static Match? Run(Cursor cursor, bool marked)
    {
        var run = cursor[0];
        if (run.Digits is not (3 or 4))
        {
            return null;
        }

        if (Afternoon(cursor[1]) is { } afternoon)
        {
            return new Match(2, OfHour(run.Value / 100, run.Value % 100, afternoon));
        }

        var suffix = cursor.Is(1, "h", "hour") ? 1 : 0;
        if ((!marked && suffix == 0 && (run.Digits == 3 || run.Value is >= 2000 and < 2060)) || IsJoined(cursor[1], cursor[2]))
        {
            return null;
        }

        return new Match(1 + suffix, OfHour(run.Value / 100, run.Value % 100, run.Digits == 4 ? ClockKind.TwentyFour : ClockKind.Twelve));
    }

    /// <summary>"6pm", "6 o'clock", "18h"; "at 6" only with the mark.</summary>
    private static Match? Hour(Cursor cursor, bool marked)
    {
        var hour = cursor[0];
        if (hour.Digits > 2)
        {
            return null;
        }

        if (Afternoon(cursor[1]) is { } afternoon)
        {
            return new Match(2, OfHour(hour.Value, 0, afternoon));
        }

        var kind = hour.Digits == 2 && hour.Text[0] == '0' ? ClockKind.TwentyFour : ClockKind.Twelve;
        if (cursor.Is(1, "oclock") || (cursor.Is(1, "h") && !cursor[1].Spaced && cursor[2].Spaced))
        {
            var length = Afternoon(cursor[2]) is null ? 2 : 3;
            return new Match(length, length == 3 ? OfHour(hour.Value, 0, Afternoon(cursor[2])!.Value) : OfHour(hour.Value, 0, kind));
        }

        var ish = cursor.Is(1, "ish") || (cursor[1].IsGlued('-') && cursor.Is(2, "ish"));
        return (marked || ish) && !IsCounted(cursor) ? new Match(1, OfHour(hour.Value, 0, kind)) : null;
    }

    /// <summary>Whether the number belongs to what follows it: a month, a unit, more numbers.</summary>
    private static bool IsCounted(Cursor cursor) =>
        Names.Month(cursor[1]) is not null
        || cursor.Is(1, "minute", "hour", "h", "day", "week", "fortnight", "month", "year", "of", "past", "to", "and")
        || (!cursor.Is(2, "ish") && IsJoined(cursor[1], cursor[2]));

    private static bool IsJoined(Token sign, Token next) =>
        sign is { Kind: TokenKind.Sign, Spaced: false } && sign.Text[0] is '-' or '/' or ':' or '.' && !next.Spaced && next.Kind != TokenKind.End;
}
