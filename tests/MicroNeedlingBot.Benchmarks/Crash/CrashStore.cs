using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.Reminders;
using MicroNeedlingBot.Reminders.Dispatch;
using MicroNeedlingBot.Storage.Connecting;
using MicroNeedlingBot.Storage.Opening;
using NodaTime;

namespace MicroNeedlingBot.Benchmarks.Crash;

/// <summary>The trial's own hand on the database: it registers, and looks at rows.</summary>
internal sealed class CrashStore : IAsyncDisposable
{
    private readonly BotStorage _storage;
    private readonly Database _rows;
    private int _members;

    private CrashStore(BotStorage storage, Database rows) => (_storage, _rows) = (storage, rows);

    public static async Task<CrashStore> OpenAsync(StorageSettings settings) => new(
        await BotStorage.OpenAsync(settings, TimeProvider.System, CancellationToken.None),
        settings.ConnectionString is { } connection
            ? new PostgresDatabase(connection, settings.Patience)
            : new SqliteDatabase(Path.Combine(settings.Folder, "bot.db"), settings.Patience));

    public static StorageSettings Settings(string folder, string? connection) =>
        new(connection is null ? StorageProvider.Sqlite : StorageProvider.Postgres, folder, connection) { Patience = Duration.FromSeconds(20) };

    /// <summary>Registers members whose reminders are due from now on, at random within a second and a half.</summary>
    public Task RegisterAsync(int members, int reminders, Random random) =>
        RegisterAsync(members, (_, now) => [.. Enumerable.Range(0, reminders).Select(slot => new ReminderRow(slot, now + Duration.FromMilliseconds(random.Next(1_500)), ReminderState.Pending))]);

    /// <summary>Registers members with one reminder each, evenly spread over a time.</summary>
    public Task RegisterAsync(int members, Duration from, Duration span) =>
        RegisterAsync(members, (at, now) => [new ReminderRow(0, now + from + (span / members * at), ReminderState.Pending)]);

    private async Task RegisterAsync(int members, Func<int, Instant, ReminderRow[]> plan)
    {
        var now = Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow());
        await using var unit = await _storage.Store.BeginAsync(CancellationToken.None);
        for (var count = 0; count < members; count++)
        {
            var name = $"{++_members}";
            var (member, account) = await unit.Members.OfAsync(Platforms.Discord, name, name, CancellationToken.None);
            var session = await unit.Sessions.AddAsync(Session(member, account), CancellationToken.None);
            await unit.Reminders.PlanAsync(session, plan(count, now), CancellationToken.None);
        }

        await unit.CommitAsync(CancellationToken.None);
    }

    /// <summary>The state of every reminder.</summary>
    public async Task<IReadOnlyDictionary<long, ReminderState>> StatesAsync()
    {
        await using var work = await _rows.ReadAsync(CancellationToken.None);
        var rows = await work.Statement("SELECT id, state FROM reminder").AllAsync(row => (Id: row.GetInt64(0), State: (ReminderState)row.GetInt16(1)), CancellationToken.None);
        return rows.ToDictionary(row => row.Id, row => row.State);
    }

    /// <summary>When reminders are due.</summary>
    public async Task<IReadOnlyDictionary<long, Instant>> DueAsync(IEnumerable<long> reminders)
    {
        await using var work = await _rows.ReadAsync(CancellationToken.None);
        var due = new Dictionary<long, Instant>();
        foreach (var id in reminders)
        {
            due[id] = await work.Statement("SELECT due_at FROM reminder WHERE id = @id").With("@id", id).FirstAsync(row => Moments.From(row.GetInt64(0)), CancellationToken.None);
        }

        return due;
    }

    /// <summary>Waits until the server has ended what a killed worker had under way.</summary>
    public Task QuietAsync() => ServerRest.QuietAsync(_rows);

    /// <summary>The members whose message is in sending just now.</summary>
    public async Task<IReadOnlyList<long>> SendingAsync()
    {
        await using var work = await _rows.ReadAsync(CancellationToken.None);
        return await work.Statement("SELECT DISTINCT id / 256 FROM reminder WHERE state = 2").AllAsync(row => row.GetInt64(0), CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await _rows.DisposeAsync();
        await _storage.DisposeAsync();
    }

    private static Session Session(Member member, Account account) => new(
        0, member.Id, account.Id, SessionKind.Home, "", new LocalDateTime(2026, 12, 1, 10, 0), Offset.Zero, "Europe/London", "v1", SessionStatus.Open, 1);
}
