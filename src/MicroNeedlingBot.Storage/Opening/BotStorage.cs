using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.Moderation.Communities;
using MicroNeedlingBot.Moderation.Editing;
using MicroNeedlingBot.Reminders.Dispatch;
using MicroNeedlingBot.Reminders.Replanning;
using MicroNeedlingBot.Reminders.Upkeep;
using MicroNeedlingBot.Storage.Connecting;
using MicroNeedlingBot.Storage.Mentions;
using MicroNeedlingBot.Storage.Moderation;
using MicroNeedlingBot.Storage.Outbox;
using MicroNeedlingBot.Storage.Reminders;
using MicroNeedlingBot.Storage.Requests;
using MicroNeedlingBot.Storage.Upkeep;

namespace MicroNeedlingBot.Storage.Opening;

/// <summary>The opened database with all its seams. One for a process; all of it may be used from many threads.</summary>
public sealed class BotStorage : IAsyncDisposable
{
    private const string FileName = "bot.db";
    private readonly Database _database;

    internal BotStorage(Database database, TimeProvider time)
    {
        _database = database;
        Store = new Store(database, time);
        Reminders = new ReminderTable(database);
        Outbox = new OutboxTable(database);
        Upkeep = new StorageUpkeep(database);
        Memos = new StoredMemos(database);
        Mentions = new MentionTable(database);
        OpenSessions = new OpenSessions(database);
        Entries = new EntryReader(database);
        Inbox = new StoredInbox(database);
    }

    /// <summary>For requests.</summary>
    public IStore Store { get; }

    /// <summary>For the dispatcher.</summary>
    public IReminderTable Reminders { get; }

    /// <summary>For the sender of replies.</summary>
    public IOutboxTable Outbox { get; }

    /// <summary>For what platforms delivered.</summary>
    public IInbox Inbox { get; }

    /// <summary>For the jobs that keep the database small.</summary>
    public IStoreUpkeep Upkeep { get; }

    /// <summary>For what one run tells the next.</summary>
    public IMemos Memos { get; }

    /// <summary>For mentions of those who can't be reached.</summary>
    public IMentionTable Mentions { get; }

    /// <summary>For jobs that go through all sessions.</summary>
    public IOpenSessions OpenSessions { get; }

    /// <summary>For those who hold content: reads it whole and tells what changed.</summary>
    public IEntryReader Entries { get; }

    /// <summary>
    /// Opens the database, makes it on the first run and brings it to this program's tables. Where nothing is to be
    /// changed, that takes two small reads and no model.
    /// </summary>
    /// <exception cref="StorageFaultException">It can't be used; the message tells the fix.</exception>
    public static async ValueTask<BotStorage> OpenAsync(StorageSettings settings, TimeProvider time, CancellationToken cancel)
    {
        Database database = settings.Provider == StorageProvider.Sqlite ? Sqlite(settings) : Postgres(settings);
        try
        {
            await SchemaOpening.OpenAsync(database, settings.Provider == StorageProvider.Sqlite ? Schema.Sqlite : Schema.Postgres, cancel);
            return new BotStorage(database, time);
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    /// <summary>A community as it was last saved, read outside of requests; null when there is none.</summary>
    public async ValueTask<Community?> CommunityAsync(long id, CancellationToken cancel)
    {
        await using var work = await _database.ReadAsync(cancel);
        return await new StoredCommunities(work).FindAsync(id, cancel);
    }

    /// <summary>Whether the database can be written just now: begins a transaction and takes it back.</summary>
    /// <exception cref="StorageFaultException">It can't; the message tells the fix.</exception>
    public async ValueTask CheckAsync(CancellationToken cancel)
    {
        await using var work = await _database.WriteAsync(cancel);
        await work.Statement("UPDATE inbox SET at = at WHERE platform = -1").RunAsync(cancel);
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _database.DisposeAsync();

    private static SqliteDatabase Sqlite(StorageSettings settings)
    {
        var path = Path.Combine(settings.Folder, FileName);
        try
        {
            OwnerOnlyFolder.Create(settings.Folder);
            OwnerOnlyFolder.CreateFile(path);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw SqliteFaults.Of(cause, path);
        }

        return new SqliteDatabase(path, settings.Patience);
    }

    private static PostgresDatabase Postgres(StorageSettings settings) =>
        string.IsNullOrWhiteSpace(settings.ConnectionString)
            ? throw new StorageFaultException("Storage:ConnectionString is missing: PostgreSQL needs it, as Host=…;Database=…;Username=…;Password=…", cause: null)
            : new PostgresDatabase(settings.ConnectionString, settings.Patience);
}
