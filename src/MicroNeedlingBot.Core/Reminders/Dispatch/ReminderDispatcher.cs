using MicroNeedlingBot.Reminders.Dispatch.Loop;
using NodaTime;

namespace MicroNeedlingBot.Reminders.Dispatch;

/// <summary>
/// Brings due reminders to members: the table is the truth, and every step is written down before it is taken. Each
/// worker process has one. Safe for threads: a run that finds another one at work leaves at once.
/// </summary>
public sealed class ReminderDispatcher : IDisposable
{
    private static readonly Duration s_firstStoreRetry = Duration.FromSeconds(1);
    private static readonly Duration s_longestStoreRetry = Duration.FromSeconds(30);

    private readonly IReminderTable _table;
    private readonly DispatchSettings _settings;
    private readonly TimeProvider _time;
    private readonly StoreWatch _store;
    private readonly TableWriter _writer;
    private readonly Flight _flight;
    private readonly ClaimRun _claims;
    private readonly LeaseSweep _sweep;
    private readonly OneAtATime _dispatching = new();
    private readonly OneAtATime _sweeping = new();
    private readonly OneAtATime _mentioning = new();
    private readonly MentionRun? _mentions;
    private readonly CancellationTokenSource _stop = new();
    private readonly bool _isMute;
    private bool _mayHoldClaims;

    /// <summary>Makes a dispatcher with an owner of its own, never used before.</summary>
    /// <param name="table">The table.</param>
    /// <param name="channels">The platforms, each once; with none it leaves all to other workers.</param>
    /// <param name="wording">Judges and words.</param>
    /// <param name="limiter">Keeps the platforms' limits.</param>
    /// <param name="settings">How to work.</param>
    /// <param name="time">The clock.</param>
    /// <param name="report">Takes a line when something changes for the worse or the better.</param>
    /// <param name="mentions">Who may be mentioned in channels; null where nobody is.</param>
    public ReminderDispatcher(
        IReminderTable table,
        IEnumerable<IReminderChannel> channels,
        IReminderWording wording,
        ISendLimiter limiter,
        DispatchSettings settings,
        TimeProvider time,
        Action<string> report,
        IMentionTable? mentions = null)
    {
        if (settings.SendTimeout >= settings.Lease / 2)
        {
            throw new ArgumentException("A send must end within half a lease: raise Lease or lower SendTimeout.", nameof(settings));
        }

        IReadOnlyList<IReminderChannel> platforms = [.. channels];
        (_table, _settings, _time, _isMute) = (table, settings, time, platforms.Count == 0);
        Owner = System.Security.Cryptography.RandomNumberGenerator.GetInt32(int.MaxValue) * 0x1_0000_0000L
            + System.Security.Cryptography.RandomNumberGenerator.GetInt32(1, int.MaxValue);
        var random = new Random(System.Security.Cryptography.RandomNumberGenerator.GetInt32(int.MaxValue));
        var backoff = new Backoff(settings.FirstRetry, settings.LongestRetry, random);
        var sender = new PlatformSender(platforms, limiter, backoff, settings, time);
        var judge = new DraftJudge(wording, limiter, sender, backoff, settings, time, report);
        _store = new StoreWatch(new Backoff(s_firstStoreRetry, s_longestStoreRetry, random), time, report);
        _writer = new TableWriter(table, Owner, time);
        _flight = new Flight(settings, time);
        _claims = new ClaimRun(table, Owner, judge, wording, sender, _writer, _flight, settings, time);
        _sweep = new LeaseSweep(table, Owner, wording, limiter, sender, _writer, settings, time, report);
        _mentions = mentions is null ? null : new MentionRun(mentions, platforms, wording, limiter, settings, time, report);
    }

    /// <summary>Who holds this worker's leases: random for each dispatcher.</summary>
    public long Owner { get; }

    /// <summary>Why reminders wait; null while the store works.</summary>
    public StoreTrouble? Trouble => _store.Trouble;

    /// <summary>What it brought too late since it was made.</summary>
    public LateCount Late => _claims.Late;

    /// <summary>Whether it has no platform, and so leaves all reminders to other workers.</summary>
    public bool IsMute => _isMute;

    /// <summary>Brings all that is due now or in a moment; to be called every second, or when something nearer was planned. Never throws.</summary>
    public Task DispatchAsync() => AloneAsync(_dispatching, DrainAsync);

    /// <summary>Settles what workers left behind; to be called every few seconds. Never throws.</summary>
    public Task SweepAsync() => AloneAsync(_sweeping, _sweep.RunAsync);

    /// <summary>Mentions those who can't be reached in private and asked for it; to be called every few seconds. Never throws.</summary>
    public Task MentionAsync() => _mentions is { } mentions ? AloneAsync(_mentioning, () => mentions.RunAsync(_stop.Token)) : Task.CompletedTask;

    /// <summary>Stops claiming, returns what was not begun, waits a bounded time for what is under way, and writes it down.</summary>
    public Task StopAsync()
    {
        _stop.Cancel();
        return EndAsync();
    }

    /// <inheritdoc/>
    public void Dispose() => _stop.Dispose();

    private async Task EndAsync()
    {
        try
        {
            await Task.WhenAll(_dispatching.Current, _sweeping.Current, _mentioning.Current).WaitAsync(_settings.LeaveWithin.ToTimeSpan(), _time);
        }
        catch (TimeoutException)
        {
            // Whatever hangs there is found by the next sweep.
            return;
        }

        await _flight.AllAsync();
        await _store.TryAsync(LeaveAsync);
    }

    private Task AloneAsync(OneAtATime turn, Func<Task> work) =>
        _isMute || _stop.IsCancellationRequested ? Task.CompletedTask : turn.RunAsync(() => _store.TryAsync(work));

    private async Task DrainAsync()
    {
        await _writer.FlushAsync();
        await ReleaseLeftoversAsync();
        _mayHoldClaims = true;
        while (!_stop.IsCancellationRequested)
        {
            if (await _claims.OnceAsync(_stop.Token))
            {
                continue;
            }

            await _flight.AnyAsync();
            await _writer.FlushAsync();
            if (_flight.IsEmpty && !_writer.HasResults)
            {
                break;
            }
        }

        _mayHoldClaims = false;
    }

    /// <summary>What a run claimed before the store failed it would wait for the end of its lease.</summary>
    private async ValueTask ReleaseLeftoversAsync()
    {
        if (_mayHoldClaims)
        {
            await _table.ReleaseAsync(Owner, CancellationToken.None);
        }
    }

    private async Task LeaveAsync()
    {
        await _writer.FlushAsync();
        await _table.ReleaseAsync(Owner, CancellationToken.None);
    }
}
