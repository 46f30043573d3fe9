using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.Storage.Opening;
using NodaTime;
using Npgsql;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.IntegrationTests.Storage;

public sealed class PostgresFaultTests
{
    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Username=bot;Password=hush;Timeout=2", "can't be reached: start it, or correct Host and Port")]
    [InlineData("Host=127.0.0.1;Pasword=hush", "Storage:ConnectionString can't be read")]
    [InlineData("hush", "Storage:ConnectionString can't be read")]
    [InlineData(" ", "Storage:ConnectionString is missing")]
    public async Task A_server_that_cannot_be_had_is_told_without_the_password(string connection, string sentence)
    {
        var fault = await Should.ThrowAsync<StorageFaultException>(async () =>
            await BotStorage.OpenAsync(new StorageSettings(StorageProvider.Postgres, "", connection), TimeProvider.System, CancellationToken.None));

        fault.Message.ShouldContain(sentence);
        fault.ToString().ShouldNotContain("hush");
    }

    [Fact]
    public async Task A_database_that_does_not_exist_is_named_as_the_thing_to_create()
    {
        var connection = (await PostgresServer.NewDatabaseAsync()).Replace("Database=", "Database=no", StringComparison.Ordinal);

        var fault = await Should.ThrowAsync<StorageFaultException>(async () =>
            await BotStorage.OpenAsync(new StorageSettings(StorageProvider.Postgres, "", connection), TimeProvider.System, CancellationToken.None));

        fault.Message.ShouldContain("doesn't exist: create it");
    }

    [Fact]
    public async Task A_locked_table_is_a_fault_until_it_is_free()
    {
        await using var storage = await TestStorage.OpenAsync(StorageProvider.Postgres, Duration.FromSeconds(1));
        await using (var work = await storage.Database.WriteAsync(CancellationToken.None))
        {
            await work.Statement("LOCK TABLE account").RunAsync(CancellationToken.None);

            (await Should.ThrowAsync<StorageFaultException>(async () => await storage.RegisterAsync(reminders: 1))).Message.ShouldContain("may be locked");
        }

        await storage.RegisterAsync(reminders: 1);
    }

    [Fact]
    public async Task A_read_only_database_is_a_fault()
    {
        await using var storage = await TestStorage.OpenAsync(StorageProvider.Postgres);
        await storage.RunAsync("DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET default_transaction_read_only = on', current_database()); END $$");
        await using var standby = await BotStorage.OpenAsync(
            storage.Settings with { ConnectionString = storage.Settings.ConnectionString + ";Application Name=other" }, TimeProvider.System, CancellationToken.None);

        (await Should.ThrowAsync<StorageFaultException>(async () => await standby.CheckAsync(CancellationToken.None))).Message.ShouldContain("is read-only");
    }

    [Fact]
    public async Task Requests_of_one_member_come_one_after_the_other_on_any_number_of_workers()
    {
        await using var storage = await TestStorage.OpenAsync(StorageProvider.Postgres);
        await storage.RegisterAsync(reminders: 0);
        await using var second = await storage.AnotherAsync();
        await using var first = await storage.BeginAsync();
        var (member, _) = await first.Members.OfAsync(Chat.Commands.Platforms.Discord, "1", privateChat: null, CancellationToken.None);

        var other = Task.Run(async () =>
        {
            await using var unit = await second.Store.BeginAsync(CancellationToken.None);
            return (await unit.Members.OfAsync(Chat.Commands.Platforms.Discord, "1", privateChat: null, CancellationToken.None)).Member;
        });
        await WaitersAsync(storage);
        await first.Members.SaveAsync(member with { Zone = "Asia/Tokyo" }, CancellationToken.None);
        await first.CommitAsync(CancellationToken.None);

        (await other).Zone.ShouldBe("Asia/Tokyo");
    }

    [Fact]
    public async Task What_collided_with_another_transaction_is_done_again_whole()
    {
        await using var storage = await TestStorage.OpenAsync(StorageProvider.Postgres);
        var tries = 0;

        await storage.Database.InOneAsync(
            async work =>
            {
                await work.Statement("INSERT INTO member (discreet) VALUES (FALSE)").RunAsync(CancellationToken.None);
                return ++tries < 3 ? throw storage.Database.Fault(new PostgresException("deadlock detected", "ERROR", "ERROR", PostgresErrorCodes.DeadlockDetected)) : true;
            },
            CancellationToken.None);

        (await storage.RowsAsync("SELECT COUNT(*) FROM member")).ShouldBe(["1"]);
    }

    private static async Task WaitersAsync(TestStorage storage)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while ((await storage.RowsAsync("SELECT COUNT(*) FROM pg_locks WHERE NOT granted"))[0] is "0")
        {
            patience.Token.IsCancellationRequested.ShouldBeFalse("nobody waits for the first request");
        }
    }
}
