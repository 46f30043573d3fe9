using NodaTime;

namespace MicroNeedlingBot.Reminders.TimePhrases.Grammar;

/// <summary>What a phrase says about UTC.</summary>
internal static class Offsets
{
    private static readonly Refusal s_none = new("There is no such offset from UTC.");

    /// <summary>"utc", "gmt", "utc+2", and z directly behind a time.</summary>
    public static Match? Named(Cursor cursor)
    {
        var start = cursor.Is(0, "in") ? 1 : 0;
        if (cursor.Is(start, "z") && !cursor[start].Spaced && cursor[start - 1].IsNumber)
        {
            return new Match(1, new UtcOffset(Offset.Zero));
        }

        if (!cursor.Is(start, "utc", "gmt", "zulu"))
        {
            return null;
        }

        var sign = cursor[start + 1];
        return (sign.IsGlued('+') || sign.IsGlued('-')) && Amount(cursor.Skip(start + 1)) is var (length, offset)
            ? new Match(start + 1 + length, offset)
            : new Match(start + 1, new UtcOffset(Offset.Zero));
    }

    /// <summary>"+02:00" behind a time; a minus there could be a range, so only ISO forms may have it.</summary>
    public static Match? Signed(Cursor cursor) =>
        cursor[0].IsSign('+') && cursor[-1].IsNumber && Amount(cursor) is var (length, offset) ? new Match(length, offset) : null;

    /// <summary>A sign with hours and perhaps minutes: "+2", "-05:00", "+0530".</summary>
    public static (int Length, Piece Offset)? Amount(Cursor cursor)
    {
        var number = cursor[1];
        if (!number.IsNumber || number.Spaced || number.Digits is 0 or 3 or > 4)
        {
            return null;
        }

        var withMinutes = cursor[2].IsGlued(':') && cursor[3] is { Digits: 2, Spaced: false };
        var (hours, minutes) = number.Digits == 4 ? (number.Value / 100, number.Value % 100) : (number.Value, withMinutes ? cursor[3].Value : 0);
        var length = withMinutes ? 4 : 2;
        return hours > 14 || minutes > 59
            ? (length, s_none)
            : (length, new UtcOffset(Offset.FromSeconds((cursor[0].IsSign('-') ? -60 : 60) * ((hours * 60) + minutes))));
    }
}
