using System.Globalization;
using MicroNeedlingBot.FakePlatforms.Telegram.People;
using MicroNeedlingBot.FakePlatforms.Telegram.Wire;

namespace MicroNeedlingBot.FakePlatforms.Telegram.Recording;

/// <summary>All requests, in the order they came, and waiting for them.</summary>
public sealed class Traffic
{
    private readonly FakeTelegram _fake;
    private readonly List<RecordedCall> _calls = [];
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _order;

    internal Traffic(FakeTelegram fake) => _fake = fake;

    /// <summary>Everything so far.</summary>
    public IReadOnlyList<RecordedCall> Calls
    {
        get
        {
            lock (_fake.Gate)
            {
                return [.. _calls];
            }
        }
    }

    /// <summary>The calls of one method so far.</summary>
    public IReadOnlyList<RecordedCall> Of(string method) => [.. Calls.Where(call => string.Equals(call.Method, method, StringComparison.Ordinal))];

    /// <summary>How often a method was called so far, kept or not.</summary>
    public int Count(string method)
    {
        lock (_fake.Gate)
        {
            return _counts.GetValueOrDefault(method);
        }
    }

    /// <summary>The n-th call of a method, from 1; waits for it.</summary>
    public Task<RecordedCall> NthAsync(string method, int n = 1, TimeSpan? patience = null) =>
        UntilAsync(() => Of(method).ElementAtOrDefault(n - 1), string.Create(CultureInfo.InvariantCulture, $"{method} number {n}"), patience);

    /// <summary>Waits until a method was called and answered so often.</summary>
    public Task<IReadOnlyList<RecordedCall>> AnsweredAsync(string method, int n = 1, TimeSpan? patience = null) =>
        UntilAsync<IReadOnlyList<RecordedCall>>(
            () => Of(method).Where(call => call.Outcome is not null).ToList() is var answered && answered.Count >= n ? answered : null,
            string.Create(CultureInfo.InvariantCulture, $"{n} answered {method}"),
            patience);

    /// <summary>Waits until the bot's messages in a chat are so many; gives all of them.</summary>
    public Task<IReadOnlyList<ChatMessage>> SaidAsync(Room room, int count, TimeSpan? patience = null) =>
        UntilAsync(
            () => room.FromBot is var said && said.Count >= count ? said : null,
            string.Create(CultureInfo.InvariantCulture, $"{count} messages of the bot in {room} (there are {room.FromBot.Count})"),
            patience);

    /// <summary>Waits until something is so; looks again after each request and each thing that people do.</summary>
    public Task UntilAsync(Func<bool> condition, string what, TimeSpan? patience = null) =>
        UntilAsync(() => condition() ? this : null, what, patience);

    /// <summary>Waits until there is something.</summary>
    public async Task<T> UntilAsync<T>(Func<T?> found, string what, TimeSpan? patience = null)
        where T : class
    {
        using var giveUp = new CancellationTokenSource(patience ?? _fake.Options.Patience);
        while (true)
        {
            var changed = Volatile.Read(ref _changed).Task;
            if (found() is { } it)
            {
                return it;
            }

            try
            {
                await changed.WaitAsync(giveUp.Token);
            }
            catch (OperationCanceledException late)
            {
                throw new TimeoutException($"Waited in vain for {what}.{Environment.NewLine}{Dump()}", late);
            }
        }
    }

    /// <summary>Everything that happened, to read in a failed test.</summary>
    public string Dump()
    {
        var calls = Calls;
        return string.Join(
            Environment.NewLine,
            [
                string.Create(CultureInfo.InvariantCulture, $"{calls.Count} requests{(calls.Count > 100 ? ", the last 100" : "")}:"),
                .. calls.TakeLast(100).Select(call => "  " + call),
                $"Waiting updates: {_fake.Updates.Describe()}",
                .. _fake.Contract.Violations.Select(violation => "Against the Bot API: " + violation),
            ]);
    }

    internal (RecordedCall Call, int Nth) Record(ApiCall call)
    {
        lock (_fake.Gate)
        {
            var recorded = new RecordedCall(++_order, _fake.Now(), call.Method, call.Parameters, call.Files);
            var nth = _counts[call.Method] = _counts.GetValueOrDefault(call.Method) + 1;
            if (_fake.Options.KeepsTraffic)
            {
                _calls.Add(recorded);
            }

            Changed();
            return (recorded, nth);
        }
    }

    internal void Changed() => Interlocked.Exchange(ref _changed, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
}
