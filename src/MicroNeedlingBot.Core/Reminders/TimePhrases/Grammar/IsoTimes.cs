namespace MicroNeedlingBot.Reminders.TimePhrases.Grammar;

/// <summary>What follows the T in "2026-12-24T18:00:00Z".</summary>
internal static class IsoTimes
{
    private static readonly Refusal s_seconds = new("A moment goes to the minute: leave the seconds out.");

    /// <summary>The date, its time, and its offset where there is one; null where the time is not as ISO writes it.</summary>
    public static Match? After(Cursor cursor, int at, Piece date)
    {
        var (length, time) = Time(cursor.Skip(at));
        if (time is null)
        {
            return null;
        }

        at += length;
        return Offset(cursor.Skip(at)) is var (offsetLength, offset)
            ? new Match(at + offsetLength, date, time, offset)
            : new Match(at, date, time);
    }

    private static (int Length, Piece? Time) Time(Cursor cursor)
    {
        var hour = cursor[0];
        if (hour.Digits == 6)
        {
            return (1, hour.Value % 100 == 0 ? Exact(hour.Value / 10_000, hour.Value / 100 % 100) : s_seconds);
        }

        if (hour.Digits == 4)
        {
            return (1, Exact(hour.Value / 100, hour.Value % 100));
        }

        if (hour.Digits is not (1 or 2) || !cursor[1].IsGlued(':') || cursor[2].Digits != 2)
        {
            return (0, null);
        }

        var time = Exact(hour.Value, cursor[2].Value);
        if (!cursor[3].IsGlued(':') || cursor[4].Digits != 2)
        {
            return (3, time);
        }

        var fraction = cursor[5].IsGlued('.') && cursor[6] is { Digits: > 0, Spaced: false } ? 2 : 0;
        var whole = cursor[4].Value == 0 && (fraction == 0 || cursor[6].Text.All(c => c == '0'));
        return (5 + fraction, whole ? time : s_seconds);
    }

    private static Piece Exact(int hour, int minute) => ClockTimes.OfHour(hour, minute, ClockKind.Exact);

    private static (int Length, Piece Offset)? Offset(Cursor cursor)
    {
        if (cursor[0].IsWord("z") && !cursor[0].Spaced)
        {
            return (1, new UtcOffset(NodaTime.Offset.Zero));
        }

        return cursor[0].IsGlued('+') || cursor[0].IsGlued('-') ? Offsets.Amount(cursor) : null;
    }
}
