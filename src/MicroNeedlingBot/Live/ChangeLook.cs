using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.Moderation.Communities;
using MicroNeedlingBot.Moderation.Editing;

namespace MicroNeedlingBot.Live;

/// <summary>
/// Looks each second which scopes changed, in whatever process, and has those who hold their content follow. Whoever saves
/// here has it look at once.
/// </summary>
internal sealed class ChangeLook : IDisposable
{
    /// <summary>How often it looks: what is saved elsewhere is live here within twice that.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    private readonly IEntryReader _entries;
    private readonly Func<CancellationToken, ValueTask> _baseChanged;
    private readonly Action<long> _communityChanged;
    private readonly Action<string> _report;
    private readonly SemaphoreSlim _looking = new(1);
    private readonly CancellationTokenSource _stop = new();
    private readonly ITimer _timer;
    private long _seen;
    private bool _failing;

    /// <summary>Begins to look.</summary>
    /// <param name="entries">Tells what changed.</param>
    /// <param name="seen">The version of what is live.</param>
    /// <param name="baseChanged">Takes a change of the base.</param>
    /// <param name="communityChanged">Takes a community that changed.</param>
    /// <param name="time">Counts the seconds.</param>
    /// <param name="report">Takes a line when it can't look any more, and when it can again.</param>
    public ChangeLook(
        IEntryReader entries, long seen, Func<CancellationToken, ValueTask> baseChanged, Action<long> communityChanged, TimeProvider time, Action<string> report)
    {
        (_entries, _seen, _baseChanged, _communityChanged, _report) = (entries, seen, baseChanged, communityChanged, report);
        _timer = time.CreateTimer(_ => Latest = TickAsync(), state: null, Every, Every);
    }

    /// <summary>The look that the timer began last.</summary>
    public Task Latest { get; private set; } = Task.CompletedTask;

    /// <summary>Looks now, once whatever look is going on is through.</summary>
    public ValueTask LookAsync(CancellationToken cancel) => AloneAsync(FollowAsync, cancel);

    /// <summary>Does something that no look may run into. A fault of the store is said and the next look tries again.</summary>
    public async ValueTask AloneAsync(Func<CancellationToken, ValueTask> act, CancellationToken cancel)
    {
        await _looking.WaitAsync(cancel);
        try
        {
            await act(cancel);
            Say(failing: false, "New answers are followed again.");
        }
        catch (StorageFaultException fault)
        {
            Say(failing: true, $"Whether answers were changed can't be looked up just now: {fault.Message} They stay as they are until it can.");
        }
        finally
        {
            _looking.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _timer.Dispose();
        _stop.Cancel();
        _looking.Wait();
        _looking.Dispose();
        _stop.Dispose();
    }

    /// <summary>A look that takes long is not looked at by the next second.</summary>
    private async Task TickAsync()
    {
        try
        {
            if (_looking.CurrentCount > 0)
            {
                await LookAsync(_stop.Token);
            }
        }
        catch (Exception fault) when (fault is OperationCanceledException or ObjectDisposedException)
        {
            // The program leaves.
        }
    }

    private async ValueTask FollowAsync(CancellationToken cancel)
    {
        foreach (var scope in await _entries.ChangedAsync(_seen, cancel))
        {
            if (scope.Community == Community.Base)
            {
                await _baseChanged(cancel);
            }
            else if (scope.Community != Community.Folder)
            {
                _communityChanged(scope.Community);
            }

            _seen = scope.Version;
        }
    }

    private void Say(bool failing, string line)
    {
        if (failing != _failing)
        {
            _failing = failing;
            _report(line);
        }
    }
}
