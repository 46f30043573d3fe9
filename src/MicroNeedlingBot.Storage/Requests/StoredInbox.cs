using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.Storage.Connecting;
using NodaTime;

namespace MicroNeedlingBot.Storage.Requests;

/// <summary>Delivered events in the database: one with a payload waits, one without was handled or given up.</summary>
internal sealed class StoredInbox(Database database) : IInbox
{
    private const int MostFailures = 3;

    /// <inheritdoc />
    public ValueTask<IReadOnlyList<ReceivedEvent>> KeepAsync(
        Platforms platform, IReadOnlyList<ReceivedEvent> events, string? position, Instant now, CancellationToken cancel) => database.InOneAsync(
        async work =>
        {
            var kept = new List<ReceivedEvent>(events.Count);
            foreach (var received in events)
            {
                if (await AddAsync(work, platform, received, now, cancel))
                {
                    kept.Add(received);
                }
            }

            if (position is not null)
            {
                await work.Statement("INSERT INTO memo (key, value) VALUES (@key, @value) ON CONFLICT (key) DO UPDATE SET value = excluded.value")
                    .With("@key", PositionKey(platform))
                    .With("@value", position)
                    .RunAsync(cancel);
            }

            return (IReadOnlyList<ReceivedEvent>)kept;
        },
        cancel);

    /// <inheritdoc />
    public async ValueTask<string?> PositionAsync(Platforms platform, CancellationToken cancel)
    {
        await using var work = await database.ReadAsync(cancel);
        return await work.Statement("SELECT value FROM memo WHERE key = @key").With("@key", PositionKey(platform)).FirstAsync(row => row.GetString(0), cancel);
    }

    /// <inheritdoc />
    public async ValueTask<IReadOnlyList<ReceivedEvent>> WaitingAsync(Platforms platform, CancellationToken cancel)
    {
        await using var work = await database.ReadAsync(cancel);
        // Ids are numbers in words: the shorter is the smaller.
        return await work.Statement("SELECT event_id, payload FROM inbox WHERE payload IS NOT NULL AND platform = @platform ORDER BY at, LENGTH(event_id), event_id")
            .With("@platform", (short)platform)
            .AllAsync(row => new ReceivedEvent(row.GetString(0), row.GetString(1)), cancel);
    }

    /// <inheritdoc />
    public ValueTask<bool> FailedAsync(Platforms platform, string eventId, CancellationToken cancel) => database.InOneAsync(
        async work => await work.Statement($"""
            UPDATE inbox SET failures = failures + 1, payload = CASE WHEN failures + 1 >= {MostFailures} THEN NULL ELSE payload END
            WHERE platform = @platform AND event_id = @event AND payload IS NOT NULL RETURNING payload IS NOT NULL
            """)
            .With("@platform", (short)platform)
            .With("@event", eventId)
            .FirstAsync(row => row.GetBoolean(0), cancel),
        cancel);

    private static async ValueTask<bool> AddAsync(Work work, Platforms platform, ReceivedEvent received, Instant now, CancellationToken cancel) => await work
        .Statement("INSERT INTO inbox (platform, event_id, at, payload) VALUES (@platform, @event, @now, @payload) ON CONFLICT (platform, event_id) DO NOTHING")
        .With("@platform", (short)platform)
        .With("@event", received.Id)
        .With("@now", now)
        .With("@payload", received.Payload)
        .RunAsync(cancel) > 0;

    private static string PositionKey(Platforms platform) => $"read-to-{platform.ToString().ToLowerInvariant()}";
}
