using System.Data.Common;
using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Reminders.Mentions;

namespace MicroNeedlingBot.Storage.Mentions;

/// <summary>A place in the first columns of a row of <c>mention_place p</c>.</summary>
internal static class MentionPlaceColumns
{
    public const string Names = "p.id, p.platform, p.community, p.channel, p.name, p.allowed";

    public const int Count = 6;

    /// <summary>Reads it.</summary>
    public static MentionPlace Read(DbDataReader row) => new(
        row.GetInt64(0), (Platforms)row.GetInt16(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetBoolean(5));
}
