using System.Data.Common;
using MicroNeedlingBot.Reminders;
using MicroNeedlingBot.Storage.Connecting;
using NodaTime;

namespace MicroNeedlingBot.Storage.Requests;

/// <summary>A member in a row of <c>member m</c>.</summary>
internal static class MemberColumns
{
    public const string Names = "m.id, m.zone, m.quiet_from, m.quiet_to, m.discreet, m.paused_until";

    public const int Count = 6;

    /// <summary>Reads it from a column on.</summary>
    public static Member Read(DbDataReader row, int from) => new(
        row.GetInt64(from),
        row.IsDBNull(from + 1) ? null : row.GetString(from + 1),
        row.IsDBNull(from + 2) || row.IsDBNull(from + 3) ? null : new QuietHours(Time(row.GetInt16(from + 2)), Time(row.GetInt16(from + 3))),
        row.GetBoolean(from + 4),
        row.IsDBNull(from + 5) ? null : Moments.From(row.GetInt64(from + 5)));

    /// <summary>The minute of the day as which a wall time is stored.</summary>
    public static short Minute(LocalTime time) => (short)((time.Hour * 60) + time.Minute);

    private static LocalTime Time(short minute) => new(minute / 60, minute % 60);
}
