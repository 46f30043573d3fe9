using System.Data.Common;
using MicroNeedlingBot.Reminders;
using NodaTime;
using NodaTime.Text;

namespace MicroNeedlingBot.Storage.Requests;

/// <summary>A session in a row of <c>session s</c>.</summary>
internal static class SessionColumns
{
    public const string Names =
        "s.id, s.member_id, s.account_id, s.kind, s.title, s.start_local, s.start_offset, s.zone, s.plan_version, s.status, s.plan_epoch";

    public const int Count = 11;

    private static readonly LocalDateTimePattern s_wallTime = LocalDateTimePattern.ExtendedIso;

    /// <summary>Reads it from a column on.</summary>
    public static Session Read(DbDataReader row, int from) => new(
        row.GetInt64(from),
        row.GetInt64(from + 1),
        row.GetInt64(from + 2),
        (SessionKind)row.GetInt16(from + 3),
        row.GetString(from + 4),
        s_wallTime.Parse(row.GetString(from + 5)).Value,
        Offset.FromSeconds(row.GetInt32(from + 6)),
        row.GetString(from + 7),
        row.GetString(from + 8),
        (SessionStatus)row.GetInt16(from + 9),
        row.GetInt32(from + 10));

    /// <summary>A wall time as it is stored.</summary>
    public static string WallTime(LocalDateTime time) => s_wallTime.Format(time);
}
