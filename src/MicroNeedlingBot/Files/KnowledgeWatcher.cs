using MicroNeedlingBot.Knowledge;

namespace MicroNeedlingBot.Files;

/// <summary>
/// Watches a knowledge folder and reads it again once it has been quiet for <see cref="Quiet"/>. It only calls back:
/// whoever answers keeps the last good snapshot until new content comes. The call-backs come one at a time, on a thread
/// of the pool, and must not throw.
/// </summary>
public sealed class KnowledgeWatcher : IDisposable
{
    /// <summary>An editor's save is several events; none may come for this long before the folder is read.</summary>
    public static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(300);

    /// <summary>How often to look at a folder that can't be watched.</summary>
    public static readonly TimeSpan Retry = TimeSpan.FromSeconds(5);

    private readonly string _folder;
    private readonly FolderReload _reload;
    private readonly Lock _lock = new();
    private FileSystemWatcher? _events;
    private bool _disposed;

    /// <summary>Starts to watch.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="current">The stamp of the content that is live.</param>
    /// <param name="time">Counts the quiet time.</param>
    /// <param name="changed">Takes new content, also when the folder is sound again after a failure.</param>
    /// <param name="failed">Takes the findings when the folder can't be loaded; the same ones only once.</param>
    public KnowledgeWatcher(
        string folder,
        string current,
        TimeProvider time,
        Action<KnowledgeContent> changed,
        Action<IReadOnlyList<Finding>> failed)
    {
        _folder = folder;
        _reload = new FolderReload(folder, current, time, Watch, changed, failed);
        Watch();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_lock)
        {
            _disposed = true;
            _events?.Dispose();
            _events = null;
        }

        _reload.Dispose();
    }

    /// <summary>Watches unless it does so already. A folder that was deleted and made again has lost its watch.</summary>
    private bool Watch()
    {
        lock (_lock)
        {
            if (_disposed || (_events is not null && Directory.Exists(_folder)))
            {
                return true;
            }

            _events?.Dispose();
            _events = Start();
            return _events is not null;
        }
    }

    private FileSystemWatcher? Start()
    {
        try
        {
            var events = new FileSystemWatcher(_folder)
            {
                IncludeSubdirectories = true,
                NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
            };
            events.Changed += (_, _) => _reload.Touch();
            events.Created += (_, _) => _reload.Touch();
            events.Deleted += (_, _) => _reload.Touch();
            events.Renamed += (_, _) => _reload.Touch();
            events.Error += (_, _) => Lose(events);
            events.EnableRaisingEvents = true;
            return events;
        }
        catch (Exception error) when (error is ArgumentException or IOException or UnauthorizedAccessException)
        {
            // Missing, or the system's limit of watches is reached: looking every few seconds does the same, later.
            return null;
        }
    }

    /// <summary>Too many events at once, or the folder went away: read it again, with a new watch.</summary>
    private void Lose(FileSystemWatcher events)
    {
        lock (_lock)
        {
            if (ReferenceEquals(_events, events))
            {
                _events = null;
            }
        }

        events.Dispose();
        _reload.Touch();
    }
}
