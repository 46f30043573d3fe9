using System.Data.Common;
using MicroNeedlingBot.Moderation.Editing;
using MicroNeedlingBot.Storage.Connecting;

namespace MicroNeedlingBot.Storage.Moderation;

/// <summary>A revision in a row of <c>entry_revision r</c> with <c>account a</c>, who made it.</summary>
internal static class RevisionColumns
{
    public const string Names = "r.community_id, r.entry_id, r.number, r.text, r.act, r.actor, r.at, r.reason, r.base_hash, a.name";

    /// <summary>Behind the revision's table: whoever was forgotten leaves a number without a name.</summary>
    public const string Actor = "LEFT JOIN account a ON a.id = r.actor";

    /// <summary>Reads it from a column on.</summary>
    public static Revision Read(DbDataReader row, int from) => new(
        row.GetInt64(from),
        row.GetString(from + 1),
        row.GetInt32(from + 2),
        Text(row, from + 3),
        (RevisionAct)row.GetInt16(from + 4),
        row.GetInt64(from + 5),
        Moments.From(row.GetInt64(from + 6)),
        row.GetString(from + 7))
    {
        BaseHash = Text(row, from + 8),
        ActorName = Text(row, from + 9),
    };

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
