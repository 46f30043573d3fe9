using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.Storage.Connecting;
using MicroNeedlingBot.Storage.Opening;
using NodaTime;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.IntegrationTests.Storage;

public sealed class SqliteFaultTests
{
    private static readonly Duration s_impatient = Duration.FromMilliseconds(50);

    [Fact]
    public async Task Commits_wait_for_the_disk_and_readers_for_nobody()
    {
        await using var storage = await TestStorage.OpenAsync(StorageProvider.Sqlite);

        (await storage.RowsAsync("PRAGMA synchronous")).ShouldBe(["2"]);
        (await storage.RowsAsync("PRAGMA journal_mode")).ShouldBe(["wal"]);
        (await storage.RowsAsync("PRAGMA foreign_keys")).ShouldBe(["1"]);
    }

    [Fact]
    public async Task Folder_and_file_are_their_owners_alone()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no such modes.");
            return;
        }

        await using var storage = await TestStorage.OpenAsync(StorageProvider.Sqlite);
        await storage.RegisterAsync(reminders: 1);

        File.GetUnixFileMode(storage.Settings.Folder).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        foreach (var file in Directory.EnumerateFiles(storage.Settings.Folder))
        {
            File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite, file);
        }
    }

    [Fact]
    public async Task A_database_that_another_program_locks_is_a_fault_until_it_lets_go()
    {
        await using var storage = await TestStorage.OpenAsync(StorageProvider.Sqlite, s_impatient);
        await using (await storage.Database.WriteAsync(CancellationToken.None))
        {
            (await FaultAsync(storage.Storage)).ShouldContain("locked by another program");
            (await Should.ThrowAsync<StorageFaultException>(async () => await storage.Storage.CheckAsync(CancellationToken.None))).Message.ShouldContain("locked");
            await Should.ThrowAsync<StorageFaultException>(async () => await storage.ClaimAsync(1));
        }

        await storage.RegisterAsync(reminders: 1);
        (await storage.ClaimAsync(1)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_unit_of_work_that_is_kept_open_blocks_other_writers_not_for_ever()
    {
        await using var storage = await TestStorage.OpenAsync(StorageProvider.Sqlite, s_impatient);
        await using (await storage.BeginAsync())
        {
            (await FaultAsync(storage.Storage)).ShouldContain("locked");
        }

        await storage.RegisterAsync(reminders: 1);
    }

    [Fact]
    public async Task A_read_only_database_is_a_fault_that_names_the_right_to_give()
    {
        await using var storage = await TestStorage.OpenAsync(StorageProvider.Sqlite);
        await using var readOnly = With(storage, "PRAGMA query_only = 1");

        (await FaultAsync(readOnly)).ShouldContain("is read-only: give the account that runs the bot the right to write");
    }

    [Fact]
    public async Task A_full_disk_is_a_fault_and_nothing_of_the_request_lasts()
    {
        await using var storage = await TestStorage.OpenAsync(StorageProvider.Sqlite);
        var session = await storage.RegisterAsync(reminders: 1);
        var pages = (await storage.RowsAsync("PRAGMA page_count"))[0];
        await using (var full = With(storage, $"PRAGMA max_page_count = {pages}"))
        {
            await using var unit = await full.Store.BeginAsync(CancellationToken.None);
            await unit.MarkHandledAsync(Chat.Commands.Platforms.Discord, "e1", CancellationToken.None);
            var fault = await Should.ThrowAsync<StorageFaultException>(async () => await unit.QueueAsync(session.AccountId, "dm", new string('x', 100_000), CancellationToken.None));
            fault.Message.ShouldContain("free some space");
            // Somebody who goes on all the same saves no half of a request.
            await Should.ThrowAsync<InvalidOperationException>(async () => await unit.CommitAsync(CancellationToken.None));
        }

        (await storage.RowsAsync("SELECT COUNT(*) FROM inbox")).ShouldBe(["0"]);
        await storage.RegisterAsync(reminders: 1);
    }

    [Fact]
    public async Task What_is_no_database_and_what_is_no_folder_are_told_apart()
    {
        var folder = Directory.CreateTempSubdirectory("mnb-db-");
        var file = Path.Combine(folder.FullName, "bot.db");
        await File.WriteAllTextAsync(file, new string('x', 5000), TestContext.Current.CancellationToken);

        (await OpeningFaultAsync(folder.FullName)).ShouldContain("damaged or no SQLite database");
        (await OpeningFaultAsync(file)).ShouldContain("can't be opened");
        folder.Delete(recursive: true);
    }

    private static BotStorage With(TestStorage storage, string pragmas) =>
        new(new SqliteDatabase(Path.Combine(storage.Settings.Folder, "bot.db"), s_impatient, pragmas), TimeProvider.System);

    private static async Task<string> FaultAsync(BotStorage storage) => (await Should.ThrowAsync<StorageFaultException>(async () =>
    {
        await using var unit = await storage.Store.BeginAsync(CancellationToken.None);
        await unit.MarkHandledAsync(Chat.Commands.Platforms.Discord, "e1", CancellationToken.None);
        await unit.CommitAsync(CancellationToken.None);
    })).Message;

    private static async Task<string> OpeningFaultAsync(string folder) => (await Should.ThrowAsync<StorageFaultException>(async () =>
        await BotStorage.OpenAsync(new StorageSettings(StorageProvider.Sqlite, folder, ConnectionString: null), TimeProvider.System, CancellationToken.None))).Message;
}
