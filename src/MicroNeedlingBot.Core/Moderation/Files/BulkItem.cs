using MicroNeedlingBot.Knowledge;

namespace MicroNeedlingBot.Moderation.Files;

/// <summary>One entry of a file that a moderator sent.</summary>
/// <param name="Line">The line, from 1, on which it begins.</param>
/// <param name="Entry">The entry; its slug is empty where the file gives none. Null when it can't be read.</param>
/// <param name="Problem">Why it can't be read.</param>
internal sealed record BulkItem(int Line, Entry? Entry, string Problem)
{
    /// <summary>Whether the file names the entry's id; a table does not.</summary>
    public bool HasId { get; init; }

    public static BulkItem Refused(int line, string problem) => new(line, Entry: null, problem);
}
