using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.Reminders;
using MicroNeedlingBot.Reminders.Dispatch;
using MicroNeedlingBot.Storage.Connecting;
using MicroNeedlingBot.Storage.Opening;
using NodaTime;

namespace MicroNeedlingBot.IntegrationTests.Storage;

/// <summary>An opened database of either kind, new and for one test alone, and what tests often do with it.</summary>
internal sealed class TestStorage : IAsyncDisposable
{
    /// <summary>The time at which these tests play.</summary>
    public static readonly Instant Now = Instant.FromUtc(2026, 11, 24, 12, 0);

    private readonly DirectoryInfo _folder;

    private TestStorage(DirectoryInfo folder, StorageSettings settings, BotStorage storage, Database database) =>
        (_folder, Settings, Storage, Database) = (folder, settings, storage, database);

    public StorageSettings Settings { get; }

    public BotStorage Storage { get; }

    /// <summary>Beside it, to look at rows.</summary>
    public Database Database { get; }

    public IReminderTable Table => Storage.Reminders;

    public static async Task<TestStorage> OpenAsync(StorageProvider provider, Duration? patience = null, Schema? openedBy = null)
    {
        var folder = Directory.CreateTempSubdirectory("mnb-db-");
        var connection = provider == StorageProvider.Postgres ? await PostgresServer.NewDatabaseAsync() : null;
        var settings = new StorageSettings(provider, Path.Combine(folder.FullName, "data"), connection) { Patience = patience ?? Duration.FromSeconds(10) };
        if (openedBy is not null)
        {
            Directory.CreateDirectory(settings.Folder);
            var older = Beside(settings);
            await SchemaOpening.OpenAsync(older, openedBy, CancellationToken.None);
            return new TestStorage(folder, settings, new BotStorage(Beside(settings), new StoppedTime(Now)), older);
        }

        var storage = await BotStorage.OpenAsync(settings, new StoppedTime(Now), CancellationToken.None);
        return new TestStorage(folder, settings, storage, Beside(settings));
    }

    /// <summary>A second worker on the same database.</summary>
    public ValueTask<BotStorage> AnotherAsync() => BotStorage.OpenAsync(Settings, new StoppedTime(Now), CancellationToken.None);

    /// <summary>A member with an account and so many reminders, a minute apart, the first of them due at <see cref="Now"/>.</summary>
    public async Task<Session> RegisterAsync(int reminders, string externalId = "1")
    {
        await using var unit = await Storage.Store.BeginAsync(CancellationToken.None);
        var (member, account) = await unit.Members.OfAsync(Platforms.Discord, externalId, $"dm-{externalId}", CancellationToken.None);
        var session = await unit.Sessions.AddAsync(NewSession(member, account), CancellationToken.None);
        await unit.Reminders.PlanAsync(session, [.. Enumerable.Range(0, reminders).Select(slot => new ReminderRow(slot, Now + Duration.FromMinutes(slot), ReminderState.Pending))], CancellationToken.None);
        await unit.CommitAsync(CancellationToken.None);
        return session;
    }

    public static Session NewSession(Member member, Account account) => new(
        0, member.Id, account.Id, SessionKind.Home, "", new LocalDateTime(2026, 11, 26, 14, 0), Offset.FromHours(1), "Europe/Berlin", "v1", SessionStatus.Open, 1);

    /// <summary>Plans a changed session in one committed unit of work.</summary>
    public async Task ReplanAsync(Session session, params ReminderRow[] rows)
    {
        await using var unit = await Storage.Store.BeginAsync(CancellationToken.None);
        await unit.Sessions.SaveAsync(session, CancellationToken.None);
        await unit.Reminders.PlanAsync(session, rows, CancellationToken.None);
        await unit.CommitAsync(CancellationToken.None);
    }

    /// <summary>Claims all that is due within a day, for a minute.</summary>
    public ValueTask<IReadOnlyList<DueReminder>> ClaimAsync(long owner, int most = 100) =>
        Table.ClaimAsync(new Claim(owner, Now, Now + Duration.FromDays(1), Duration.FromMinutes(1), most), CancellationToken.None);

    /// <summary>Says of claimed reminders that they are now sent.</summary>
    public ValueTask<IReadOnlySet<long>> IntendAsync(long owner, params IEnumerable<DueReminder> due) =>
        Table.IntendAsync(owner, [.. due.Select(reminder => new Intent(reminder.Id, reminder.Epoch, ReminderState.Sending))], [], Now, CancellationToken.None);

    /// <summary>Writes how one send ended.</summary>
    public ValueTask<IReadOnlySet<long>> RecordAsync(long owner, DueReminder due, DeliveryOutcome outcome) => Table.IntendAsync(
        owner, [], [new SendResult(due.Id, due.Epoch, due.Attempts + 1, "n", outcome, Now, Now + Duration.FromMilliseconds(80))], Now, CancellationToken.None);

    public ValueTask<IUnitOfWork> BeginAsync() => Storage.Store.BeginAsync(CancellationToken.None);

    /// <summary>Changes something behind the program's back.</summary>
    public async Task RunAsync(string sql)
    {
        await using var work = await Database.WriteAsync(CancellationToken.None);
        await work.Statement(sql).RunAsync(CancellationToken.None);
        await work.CommitAsync();
    }

    /// <summary>What one statement says.</summary>
    public async Task<List<string>> RowsAsync(string sql)
    {
        await using var work = await Database.ReadAsync(CancellationToken.None);
        return await work.Statement(sql).AllAsync(
            row => string.Join(' ', Enumerable.Range(0, row.FieldCount).Select(column => row.IsDBNull(column) ? "-" : Convert.ToString(row.GetValue(column), System.Globalization.CultureInfo.InvariantCulture))),
            CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await Storage.DisposeAsync();
        await Database.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private static Database Beside(StorageSettings settings) => settings.ConnectionString is { } connection
        ? new PostgresDatabase(connection, settings.Patience)
        : new SqliteDatabase(Path.Combine(settings.Folder, "bot.db"), settings.Patience);
}

/// <summary>A clock that stands.</summary>
internal sealed class StoppedTime(Instant now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now.ToDateTimeOffset();
}
