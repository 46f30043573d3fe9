using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.Storage.Connecting;

namespace MicroNeedlingBot.Storage.Opening;

/// <summary>Brings a database to the program's tables, or says why it can't be used.</summary>
internal static class SchemaOpening
{
    /// <summary>Checks, and migrates where something is missing: all of it or, after a fault, nothing.</summary>
    /// <exception cref="StorageFaultException">The database is newer than the program, or can't be used.</exception>
    public static async ValueTask OpenAsync(Database database, Schema schema, CancellationToken cancel)
    {
        await using (var read = await database.ReadAsync(cancel))
        {
            if (Missing(schema, await AppliedAsync(read, schema, cancel)) == 0)
            {
                return;
            }
        }

        await database.InOneAsync(
            async work =>
            {
                await MigrateAsync(work, schema, cancel);
                return true;
            },
            cancel);
    }

    private static async ValueTask MigrateAsync(Work work, Schema schema, CancellationToken cancel)
    {
        if (schema.Alone.Length > 0)
        {
            await work.Statement(schema.Alone).RunAsync(cancel);
        }

        // Asked again: another program may have been faster while this one waited for its turn.
        var applied = await AppliedAsync(work, schema, cancel);
        if (Missing(schema, applied) > 0)
        {
            await work.Statement(schema.Script(applied.Count == 0 ? null : applied[^1])).RunAsync(cancel);
        }
    }

    private static async ValueTask<IReadOnlyList<string>> AppliedAsync(Work work, Schema schema, CancellationToken cancel) =>
        await work.Statement(schema.HistoryExists).FirstAsync(_ => true, cancel)
            ? await work.Statement("SELECT \"MigrationId\" FROM \"__EFMigrationsHistory\" ORDER BY \"MigrationId\"").AllAsync(row => row.GetString(0), cancel)
            : [];

    private static int Missing(Schema schema, IReadOnlyList<string> applied)
    {
        if (applied.FirstOrDefault(id => !schema.Migrations.Contains(id, StringComparer.Ordinal)) is { } unknown)
        {
            throw new StorageFaultException(
                $"The database is newer than this program (it has the change {unknown}): start the newer version again, or restore a backup from before the update.",
                cause: null);
        }

        return applied.SequenceEqual(schema.Migrations.Take(applied.Count), StringComparer.Ordinal)
            ? schema.Migrations.Count - applied.Count
            : throw new StorageFaultException("The database lacks a change in the middle of its history: restore a backup.", cause: null);
    }
}
