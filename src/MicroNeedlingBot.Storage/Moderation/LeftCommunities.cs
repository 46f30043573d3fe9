using MicroNeedlingBot.Storage.Connecting;
using NodaTime;

namespace MicroNeedlingBot.Storage.Moderation;

/// <summary>What a community leaves behind that the bot was removed from.</summary>
internal static class LeftCommunities
{
    private static readonly string[] s_tables = ["entry_revision", "entry_live", "open_question", "asked", "rating", "suggestion"];

    /// <summary>Takes away one that was left before an instant, with all that was its own; false when there is none.</summary>
    public static async ValueTask<bool> PurgeOneAsync(Work work, Instant before, CancellationToken cancel)
    {
        // Before any row of it is touched, as everywhere: edits wait for each other here.
        var version = await EntryClock.TickAsync(work, cancel);
        var community = await work.Statement("""
            DELETE FROM community WHERE id IN (SELECT id FROM community WHERE left_at < @before ORDER BY id LIMIT 1) AND left_at < @before RETURNING id
            """).With("@before", before).FirstAsync(row => row.GetInt64(0), cancel);
        if (community == 0)
        {
            return false;
        }

        foreach (var table in s_tables)
        {
            await work.Statement($"DELETE FROM {table} WHERE community_id = @community").With("@community", community).RunAsync(cancel);
        }

        // Its version stays and grows: a worker that still holds its content hears that there is none.
        await EntryClock.ShowAsync(work, community, version, cancel);
        return true;
    }
}
