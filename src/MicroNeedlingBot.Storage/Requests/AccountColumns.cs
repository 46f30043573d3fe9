using System.Data.Common;
using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Reminders;

namespace MicroNeedlingBot.Storage.Requests;

/// <summary>An account in a row of <c>account a</c>.</summary>
internal static class AccountColumns
{
    public const string Names = "a.id, a.platform, a.external_id, a.member_id, a.private_chat, a.reachable, a.name";

    public const int Count = 7;

    /// <summary>Reads it from a column on.</summary>
    public static Account Read(DbDataReader row, int from) => new(
        row.GetInt64(from),
        (Platforms)row.GetInt16(from + 1),
        row.GetString(from + 2),
        row.GetInt64(from + 3),
        row.IsDBNull(from + 4) ? null : row.GetString(from + 4),
        row.GetBoolean(from + 5))
    {
        Name = row.IsDBNull(from + 6) ? null : row.GetString(from + 6),
    };
}
