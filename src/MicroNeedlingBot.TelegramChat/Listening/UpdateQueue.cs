using System.Collections.Concurrent;

namespace MicroNeedlingBot.TelegramChat.Listening;

/// <summary>Work that is done in order for each chat, and side by side for several.</summary>
internal sealed class UpdateQueue : IDisposable
{
    private readonly ConcurrentDictionary<string, Task> _tails = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _room;
    private readonly Lock _lock = new();

    /// <summary>An empty queue.</summary>
    /// <param name="mostAtOnce">How many chats are worked for at the same time.</param>
    public UpdateQueue(int mostAtOnce) => _room = new SemaphoreSlim(mostAtOnce);

    /// <summary>Adds work behind what its chat has already. It must not throw.</summary>
    public void Add(string chat, Func<Task> work)
    {
        lock (_lock)
        {
            var before = _tails.GetValueOrDefault(chat, Task.CompletedTask);
            var tail = Task.Run(() => AfterAsync(before, work), CancellationToken.None);
            _tails[chat] = tail;
            _ = tail.ContinueWith(_ => _tails.TryRemove(KeyValuePair.Create(chat, tail)), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }
    }

    /// <summary>Done when all that was added is.</summary>
    public async Task EmptyAsync() => await Task.WhenAll(_tails.Values).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    /// <inheritdoc />
    public void Dispose() => _room.Dispose();

    private async Task AfterAsync(Task before, Func<Task> work)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _room.WaitAsync();
        try
        {
            await work();
        }
        finally
        {
            _room.Release();
        }
    }
}
