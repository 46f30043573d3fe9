using MicroNeedlingBot.Chat.State;
using NodaTime;

namespace MicroNeedlingBot.Reminders.Dispatch.Loop;

/// <summary>Knows whether the store works, says so once for each change, and when to try again.</summary>
internal sealed class StoreWatch(Backoff backoff, TimeProvider time, Action<string> report)
{
    private readonly Lock _lock = new();
    private int _failures;
    private Instant _retryAt = Instant.MinValue;
    private StoreTrouble? _trouble;

    /// <summary>What is wrong; null when all is well.</summary>
    public StoreTrouble? Trouble
    {
        get
        {
            lock (_lock)
            {
                return _trouble;
            }
        }
    }

    /// <summary>Does work on the store, unless it failed just now. A fault is noted; false then.</summary>
    public async Task<bool> TryAsync(Func<Task> work)
    {
        if (!IsTime())
        {
            return false;
        }

        try
        {
            await work();
            Mend();
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            Note(fault);
            return false;
        }
    }

    private bool IsTime()
    {
        lock (_lock)
        {
            return time.Now() >= _retryAt;
        }
    }

    private void Mend()
    {
        lock (_lock)
        {
            if (_trouble is not null)
            {
                report("Reminders go on: the store works again.");
            }

            (_failures, _retryAt, _trouble) = (0, Instant.MinValue, null);
        }
    }

    private void Note(Exception fault)
    {
        var message = fault is StorageFaultException ? fault.Message : $"{fault.GetType().Name}: {fault.Message}";
        lock (_lock)
        {
            if (!string.Equals(_trouble?.Message, message, StringComparison.Ordinal))
            {
                report($"Reminders wait: {message}");
            }

            _failures++;
            var now = time.Now();
            _retryAt = now + backoff.After(_failures);
            _trouble = new StoreTrouble(message, _trouble?.Since ?? now);
        }
    }
}
