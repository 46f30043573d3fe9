using System.Diagnostics;
using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.Reminders.Dispatch;
using MicroNeedlingBot.Storage.Connecting;
using MicroNeedlingBot.Storage.Opening;
using NodaTime;

namespace MicroNeedlingBot.Benchmarks.Stores;

/// <summary>One filled database, and what is measured on it.</summary>
internal sealed class StoreRun : IAsyncDisposable
{
    private const long Owner = 77;
    private const int Batch = 25;
    private static readonly Instant s_now = Instant.FromUtc(2027, 1, 1, 0, 0);
    private static readonly Duration s_lease = Duration.FromMinutes(10);

    private readonly BotStorage _storage;
    private readonly Database _beside;

    private StoreRun(BotStorage storage, Database beside, double bytes) => (_storage, _beside, Bytes) = (storage, beside, bytes);

    /// <summary>What a pending reminder takes, with its indexes.</summary>
    public double Bytes { get; }

    public static async Task<StoreRun> OpenAsync(StorageSettings settings, int pending)
    {
        var storage = await BotStorage.OpenAsync(settings, TimeProvider.System, CancellationToken.None);
        Database beside = settings.Provider == StorageProvider.Sqlite
            ? new SqliteDatabase(Path.Combine(settings.Folder, "bot.db"), settings.Patience)
            : new PostgresDatabase(settings.ConnectionString!, settings.Patience);
        await StoreFilling.SessionsAsync(beside, pending);
        var before = await SizeAsync(beside, settings.Provider);
        await StoreFilling.PendingAsync(beside, s_now);
        var grown = await SizeAsync(beside, settings.Provider) - before;
        await StoreFilling.SettleAsync(beside);
        return new StoreRun(storage, beside, grown / (double)pending);
    }

    /// <summary>How many sessions of seven reminders a second, each in a request of its own.</summary>
    public async Task<double> RegisterAsync(int sessions)
    {
        await Registration.AddAsync(_storage.Store, 0, Rows(s_now + Duration.FromDays(365)));
        var start = Stopwatch.GetTimestamp();
        for (var number = 1; number <= sessions; number++)
        {
            await Registration.AddAsync(_storage.Store, number, Rows(s_now + Duration.FromDays(365)));
        }

        return sessions / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    /// <summary>How long it takes until so many overdue ones are claimed, intended and recorded as sent.</summary>
    public async Task<TimeSpan> DrainAsync(int overdue)
    {
        await StoreFilling.OverdueAsync(_beside, overdue, s_now);
        var start = Stopwatch.GetTimestamp();
        List<SendResult> results = [];
        var sent = 0;
        while (await _storage.Reminders.ClaimAsync(new Claim(Owner, s_now, s_now, s_lease, 8 * Batch), CancellationToken.None) is { Count: > 0 } claimed)
        {
            foreach (var some in claimed.Chunk(Batch))
            {
                var ours = await _storage.Reminders.IntendAsync(Owner, [.. some.Select(due => new Intent(due.Id, due.Epoch, ReminderState.Sending))], results, s_now, CancellationToken.None);
                results = [.. some.Where(due => ours.Contains(due.Id)).Select(due => new SendResult(due.Id, due.Epoch, due.Attempts + 1, $"{due.Id}-{due.Epoch}", new Delivered("1300000000000000000"), s_now, s_now))];
                sent += results.Count;
            }
        }

        await _storage.Reminders.IntendAsync(Owner, [], results, s_now, CancellationToken.None);
        return sent == overdue ? Stopwatch.GetElapsedTime(start) : throw new InvalidOperationException($"{sent} of {overdue} were sent.");
    }

    /// <summary>How long a claim of one due reminder takes.</summary>
    public Task<(double Median, double High)> ClaimsAsync(int count) => TimedAsync(count, async number =>
        await _storage.Reminders.ClaimAsync(new Claim(Owner, s_now, s_now + Duration.FromDays(number + 2), s_lease, 1), CancellationToken.None));

    /// <summary>How long it takes to move a session with all its reminders.</summary>
    public Task<(double Median, double High)> MovesAsync(int count) => TimedAsync(count, async number =>
    {
        await using var unit = await _storage.Store.BeginAsync(CancellationToken.None);
        var (member, _) = await unit.Members.OfAsync(Platforms.Discord, $"new{number}", "dm", CancellationToken.None);
        var session = (await unit.Sessions.OpenAsync(member.Id, CancellationToken.None))[0];
        session = session with { PlanEpoch = session.PlanEpoch + 1 };
        await unit.Sessions.SaveAsync(session, CancellationToken.None);
        await unit.Reminders.PlanAsync(session, Rows(s_now + Duration.FromDays(400)), CancellationToken.None);
        await unit.CommitAsync(CancellationToken.None);
    });

    public async ValueTask DisposeAsync()
    {
        await _storage.DisposeAsync();
        await _beside.DisposeAsync();
    }

    // SQLite can't tell it of one table: there it is what the whole file grew by.
    private static async Task<long> SizeAsync(Database database, StorageProvider provider)
    {
        await using var work = await database.ReadAsync(CancellationToken.None);
        return await work.Statement(provider == StorageProvider.Sqlite
            ? "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size"
            : "SELECT pg_total_relation_size('reminder')").FirstAsync(row => row.GetInt64(0), CancellationToken.None);
    }

    private static ReminderRow[] Rows(Instant from) =>
        [.. Enumerable.Range(0, 7).Select(slot => new ReminderRow(slot, from + Duration.FromHours(slot), ReminderState.Pending))];

    private static async Task<(double Median, double High)> TimedAsync(int count, Func<int, Task> act)
    {
        await act(0);
        var taken = new double[count];
        for (var number = 0; number < count; number++)
        {
            var start = Stopwatch.GetTimestamp();
            await act(number + 1);
            taken[number] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        }

        Array.Sort(taken);
        return (taken[count / 2], taken[count * 99 / 100]);
    }
}
