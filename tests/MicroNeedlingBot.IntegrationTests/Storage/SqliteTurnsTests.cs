using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.Storage.Connecting;
using NodaTime;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.IntegrationTests.Storage;

public sealed class SqliteTurnsTests : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mnb-turns-");
    private readonly SqliteDatabase _database;

    public SqliteTurnsTests() => _database = new SqliteDatabase(Path.Combine(_folder.FullName, "turns.db"), Duration.FromSeconds(30));

    [Fact]
    public async Task Who_commits_while_another_waits_hears_of_it_only_when_it_lasts()
    {
        await using var first = await _database.WriteAsync(CancellationToken.None);
        await InsertAsync(first, 1);
        var waiting = _database.WriteAsync(CancellationToken.None).AsTask();
        var committed = first.CommitAsync().AsTask();
        await using var second = await waiting;

        committed.IsCompleted.ShouldBeFalse();
        (await RowsAsync()).ShouldBeEmpty();

        await InsertAsync(second, 2);
        await second.CommitAsync();
        await committed;

        (await RowsAsync()).ShouldBe([1, 2]);
    }

    [Fact]
    public async Task What_one_undoes_is_not_missed_by_those_who_took_their_turns_before_and_after()
    {
        await using var first = await _database.WriteAsync(CancellationToken.None);
        await InsertAsync(first, 1);
        var (waiting, last) = (_database.WriteAsync(CancellationToken.None).AsTask(), _database.WriteAsync(CancellationToken.None).AsTask());
        var committed = first.CommitAsync().AsTask();
        await using (var second = await waiting)
        {
            await InsertAsync(second, 2);
        }

        await using var third = await last;
        await InsertAsync(third, 3);
        await third.CommitAsync();
        await committed;

        (await RowsAsync()).ShouldBe([1, 3]);
    }

    [Fact]
    public async Task When_the_disk_refuses_all_of_them_hear_it_and_the_next_one_can_write()
    {
        await using var first = await _database.WriteAsync(CancellationToken.None);
        await InsertAsync(first, 1);
        var waiting = _database.WriteAsync(CancellationToken.None).AsTask();
        var committed = first.CommitAsync().AsTask();
        await using var second = await waiting;
        // Found wrong no earlier than at the commit, as a full disk is.
        await second.Statement("INSERT INTO child (parent) VALUES (99)").RunAsync(CancellationToken.None);

        await Should.ThrowAsync<StorageFaultException>(async () => await second.CommitAsync());
        await Should.ThrowAsync<StorageFaultException>(() => committed);
        (await RowsAsync()).ShouldBeEmpty();

        await WriteAsync(3, CancellationToken.None);
        (await RowsAsync()).ShouldBe([3]);
    }

    [Fact]
    public async Task Those_who_give_up_waiting_leave_nobody_behind_who_waits_for_ever()
    {
        var writers = Enumerable.Range(1, 300).Select(number => Task.Run(async () =>
        {
            using var patience = new CancellationTokenSource(number % 3 == 0 ? TimeSpan.FromMilliseconds(number % 20) : TimeSpan.FromSeconds(60));
            try
            {
                await WriteAsync(number, patience.Token);
                return number;
            }
            catch (OperationCanceledException)
            {
                return 0;
            }
        }));

        var written = await Task.WhenAll(writers).WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);

        (await RowsAsync()).ShouldBe(written.Where(number => number > 0).Order().Select(number => (long)number));
    }

    public async ValueTask InitializeAsync()
    {
        await using var work = await _database.WriteAsync(CancellationToken.None);
        await work.Statement("CREATE TABLE parent (id INTEGER PRIMARY KEY)").RunAsync(CancellationToken.None);
        await work.Statement("CREATE TABLE child (parent INTEGER REFERENCES parent (id) DEFERRABLE INITIALLY DEFERRED)").RunAsync(CancellationToken.None);
        await work.CommitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private async Task WriteAsync(int number, CancellationToken cancel)
    {
        await using var work = await _database.WriteAsync(cancel);
        await InsertAsync(work, number);
        await work.CommitAsync();
    }

    private static async Task InsertAsync(Work work, int number) =>
        await work.Statement("INSERT INTO parent (id) VALUES (@id)").With("@id", number).RunAsync(CancellationToken.None);

    private async Task<List<long>> RowsAsync()
    {
        await using var work = await _database.ReadAsync(CancellationToken.None);
        return await work.Statement("SELECT id FROM parent ORDER BY id").AllAsync(row => row.GetInt64(0), CancellationToken.None);
    }
}
