using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.Storage.Model;
using MicroNeedlingBot.Storage.Opening;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.IntegrationTests.Storage;

public sealed class SchemaTests
{
    [Fact]
    public void Migrations_say_what_the_model_says_and_are_all_known_to_the_start()
    {
        (Schema Schema, BotDbContext Context)[] both = [(Schema.Sqlite, SqliteBotDbContext.Unconnected()), (Schema.Postgres, PostgresBotDbContext.Unconnected())];
        foreach (var (schema, context) in both)
        {
            using (context)
            {
                context.Database.HasPendingModelChanges().ShouldBeFalse($"{context.GetType().Name}: dotnet ef migrations add … (src/README.md)");
                schema.Migrations.ShouldBe(context.Database.GetMigrations());
            }
        }
    }

    [Theory, BothDatabases]
    public async Task Two_programs_that_start_at_once_on_nothing_both_get_the_tables(StorageProvider provider)
    {
        var folder = Directory.CreateTempSubdirectory("mnb-db-");
        var settings = new StorageSettings(provider, folder.FullName, provider == StorageProvider.Postgres ? await PostgresServer.NewDatabaseAsync() : null);

        var opened = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(async () => await BotStorage.OpenAsync(settings, TimeProvider.System, CancellationToken.None))));

        foreach (var storage in opened)
        {
            (await storage.Reminders.NextDueAsync(CancellationToken.None)).ShouldBeNull();
            await storage.CheckAsync(CancellationToken.None);
            await storage.DisposeAsync();
        }

        folder.Delete(recursive: true);
    }

    [Theory, BothDatabases]
    public async Task A_database_of_the_first_version_is_brought_up_and_keeps_what_is_in_it(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider, openedBy: First(provider));
        var schema = provider == StorageProvider.Sqlite ? Schema.Sqlite : Schema.Postgres;
        (await storage.RowsAsync("SELECT \"MigrationId\" FROM \"__EFMigrationsHistory\"")).ShouldBe([schema.Migrations[0]]);
        await storage.RunAsync("INSERT INTO member (discreet) VALUES (FALSE); INSERT INTO account (platform, external_id, member_id, reachable) VALUES (1, 'ann', 1, FALSE)");

        await using var opened = await storage.AnotherAsync();

        (await storage.RowsAsync("SELECT \"MigrationId\" FROM \"__EFMigrationsHistory\" ORDER BY 1")).ShouldBe(schema.Migrations);
        (await storage.RowsAsync("SELECT external_id, mention_place FROM account")).ShouldBe(["ann -"]);
    }

    [Theory, BothDatabases]
    public async Task A_database_of_a_newer_program_is_refused_with_the_way_out(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        await storage.RunAsync("INSERT INTO \"__EFMigrationsHistory\" VALUES ('29990101000000_Later', '10.0.0')");

        var fault = await Should.ThrowAsync<StorageFaultException>(async () => await storage.AnotherAsync());

        fault.Message.ShouldContain("newer than this program");
        fault.Message.ShouldContain("29990101000000_Later");
    }

    [Theory, BothDatabases]
    public async Task The_indexes_of_reminders_hold_only_those_that_somebody_looks_for(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider);
        var sql = provider == StorageProvider.Sqlite
            ? "SELECT sql FROM sqlite_master WHERE type = 'index' AND tbl_name = 'reminder' ORDER BY name"
            : "SELECT indexdef FROM pg_indexes WHERE tablename = 'reminder' AND indexname <> 'pk_reminder' ORDER BY indexname";

        var indexes = await storage.RowsAsync(sql);

        indexes.Count.ShouldBe(2);
        indexes[0].ShouldContain("state = 0");
        indexes[1].ShouldContain("lease_until");
    }

    /// <summary>The tables as the first version made them.</summary>
    private static Schema First(StorageProvider provider)
    {
        var schema = provider == StorageProvider.Sqlite ? Schema.Sqlite : Schema.Postgres;
        return schema with { Migrations = schema.Migrations.Take(1).ToList(), Script = _ => Script(provider, schema.Migrations[0]) };
    }

    private static string Script(StorageProvider provider, string to)
    {
        using BotDbContext context = provider == StorageProvider.Sqlite ? SqliteBotDbContext.Unconnected() : PostgresBotDbContext.Unconnected();
        return context.GetService<IMigrator>().GenerateScript(fromMigration: null, to, MigrationsSqlGenerationOptions.NoTransactions);
    }

    [Fact]
    public async Task Reminders_in_PostgreSQL_leave_room_on_their_pages_and_are_cleaned_early()
    {
        await using var storage = await TestStorage.OpenAsync(StorageProvider.Postgres);

        (await storage.RowsAsync("SELECT unnest(reloptions) FROM pg_class WHERE relname = 'reminder' ORDER BY 1"))
            .ShouldBe(["autovacuum_vacuum_cost_delay=0", "autovacuum_vacuum_scale_factor=0.01", "fillfactor=90"]);
    }
}
