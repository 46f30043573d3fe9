using MicroNeedlingBot.FakePlatforms.Telegram.Wire;

namespace MicroNeedlingBot.FakePlatforms.Telegram.Updates;

/// <summary>getUpdates: one poller at a time, held until something comes.</summary>
public sealed class Polling
{
    private const string OtherPoller = "terminated by other getUpdates request; make sure that only one bot instance is running";
    private const string WebhookActive = "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first";
    private const string WebhookSet = "terminated by setWebhook request";
    private static readonly TimeSpan s_conflictPause = TimeSpan.FromSeconds(3);

    private readonly FakeTelegram _fake;
    private readonly WaitingUpdates _queue;
    private TaskCompletionSource<Reply?>? _waiting;
    private (long Offset, DateTimeOffset At)? _last;
    private DateTimeOffset _nextConflict = DateTimeOffset.MinValue;

    internal Polling(FakeTelegram fake, WaitingUpdates queue)
    {
        _fake = fake;
        _queue = queue;
    }

    /// <summary>Whether a poll is being held.</summary>
    public bool IsHeld
    {
        get
        {
            lock (_fake.Gate)
            {
                return _waiting is not null;
            }
        }
    }

    /// <summary>How long the newest poll is held, in seconds, once its timeout was cut.</summary>
    public long Timeout { get; private set; }

    /// <summary>Waits until the bot polls and has nothing left to fetch.</summary>
    public Task HeldAsync(TimeSpan? patience = null) => _fake.Traffic.UntilAsync(() => IsHeld && _queue.Count == 0, "the bot to wait in getUpdates", patience);

    internal async Task<Reply> GetAsync(ApiCall call, CancellationToken hungUp)
    {
        var turn = Enter(call, out var offset, out var limit);
        return turn is not null && await WaitAsync(turn, hungUp) is { } conflict
            ? await SlowedAsync(conflict, hungUp)
            : Reply.Ok(result: null) with { Written = Written(offset, limit) };
    }

    internal void Wake() => _waiting?.TrySetResult(null);

    internal void EndForWebhook()
    {
        if (_fake.Does(Behaviour.SetWebhookEndsPoll))
        {
            _waiting?.TrySetResult(Reply.Conflict(WebhookSet));
        }
    }

    /// <summary>What to wait for before the updates are written; null for nothing.</summary>
    private TaskCompletionSource<Reply?>? Enter(ApiCall call, out long offset, out int limit)
    {
        lock (_fake.Gate)
        {
            (offset, limit) = (0, 0);
            return _fake.Webhook.IsSet && _fake.Does(Behaviour.WebhookStopsPolling)
                ? Done(Reply.Conflict(WebhookActive))
                : Begin(call, out offset, out limit);
        }
    }

    private TaskCompletionSource<Reply?>? Begin(ApiCall call, out long offset, out int limit)
    {
        _queue.Allow(call.List("allowed_updates"));
        if (_waiting is not null && _fake.Does(Behaviour.SecondPollerEndsFirst))
        {
            _waiting.TrySetResult(Reply.Conflict(OtherPoller));
            _waiting = null;
        }

        offset = call.Number("offset") ?? 0;
        limit = Limit(call);
        Timeout = call.Number("timeout") ?? 0;
        Timeout = _fake.Does(Behaviour.TimeoutCutTo50) ? Math.Clamp(Timeout, 0, 50) : Timeout;
        Repeat(offset, ref limit);
        if (Timeout == 0 || !_fake.Does(Behaviour.LongPolling) || Peek(offset))
        {
            return null;
        }

        var waiting = _waiting = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _fake.Traffic.Changed();
        return waiting;
    }

    private bool Peek(long offset) => _queue.Take(offset, 1).Count > 0;

    private int Limit(ApiCall call)
    {
        var limit = call.Int("limit") ?? 100;
        return limit < 1 || (limit > 100 && _fake.Does(Behaviour.LimitOf100)) ? 100 : limit;
    }

    private void Repeat(long offset, ref int limit)
    {
        var now = _fake.Now();
        if (_last is { } last && last.Offset == offset)
        {
            limit = now < last.At + TimeSpan.FromSeconds(0.5) && _fake.Does(Behaviour.RepeatedOffsetGivesOne) ? 1 : limit;
            Timeout = now < last.At + TimeSpan.FromSeconds(3) && Timeout < 3 && _fake.Does(Behaviour.RepeatedOffsetWaits) ? 3 : Timeout;
        }

        _last = (offset, now);
    }

    private string Written(long offset, int limit)
    {
        lock (_fake.Gate)
        {
            return $"[{string.Join(',', _queue.Take(offset, limit).Select(update => update.Text))}]";
        }
    }

    private async Task<Reply?> WaitAsync(TaskCompletionSource<Reply?> turn, CancellationToken hungUp)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(hungUp, _fake.Closing);
        try
        {
            return await turn.Task.WaitAsync(TimeSpan.FromSeconds(Timeout), _fake.Time, either.Token);
        }
        catch (TimeoutException)
        {
            return null;
        }
        finally
        {
            Leave(turn, hungUp.IsCancellationRequested);
        }
    }

    private void Leave(TaskCompletionSource<Reply?> turn, bool hungUp)
    {
        lock (_fake.Gate)
        {
            if (_waiting == turn && (!hungUp || _fake.Does(Behaviour.HangingUpFreesThePoll)))
            {
                _waiting = null;
                _fake.Traffic.Changed();
            }
        }
    }

    private async Task<Reply> SlowedAsync(Reply conflict, CancellationToken hungUp)
    {
        TimeSpan pause;
        lock (_fake.Gate)
        {
            var now = _fake.Now();
            pause = now < _nextConflict && _fake.Does(Behaviour.RepeatedConflictsWait) ? s_conflictPause : TimeSpan.Zero;
            _nextConflict = pause == TimeSpan.Zero ? now + s_conflictPause : _nextConflict;
        }

        await Task.Delay(pause, _fake.Time, hungUp);
        return conflict;
    }

    private static TaskCompletionSource<Reply?> Done(Reply reply)
    {
        var done = new TaskCompletionSource<Reply?>();
        done.SetResult(reply);
        return done;
    }
}
