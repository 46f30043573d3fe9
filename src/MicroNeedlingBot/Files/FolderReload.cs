using MicroNeedlingBot.Knowledge;

namespace MicroNeedlingBot.Files;

/// <summary>
/// Reads a folder again once it has been quiet for a while after a touch, and tells what is new: new content, new
/// findings, or that all is well again.
/// </summary>
internal sealed class FolderReload : IDisposable
{
    private readonly string _folder;
    private readonly Func<bool> _watch;
    private readonly Action<KnowledgeContent> _changed;
    private readonly Action<IReadOnlyList<Finding>> _failed;
    private readonly ITimer _timer;
    private readonly Lock _looking = new();
    private IReadOnlyList<Finding> _lastFindings = [];
    private string _lastStamp;
    private volatile bool _disposed;

    /// <summary>The first look comes by itself, for what changed since the first reading.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="current">The stamp of the content that is live.</param>
    /// <param name="time">Counts the quiet time.</param>
    /// <param name="watch">Sees to it, before each look, that touches come; false when they can't, so that looks go on.</param>
    /// <param name="changed">Takes new content.</param>
    /// <param name="failed">Takes the findings of a folder that can't be loaded.</param>
    public FolderReload(
        string folder,
        string current,
        TimeProvider time,
        Func<bool> watch,
        Action<KnowledgeContent> changed,
        Action<IReadOnlyList<Finding>> failed)
    {
        (_folder, _lastStamp, _watch, _changed, _failed) = (folder, current, watch, changed, failed);
        _timer = time.CreateTimer(_ => Look(), state: null, KnowledgeWatcher.Quiet, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Something happened in the folder.</summary>
    public void Touch() => Wait(KnowledgeWatcher.Quiet);

    public void Dispose()
    {
        _disposed = true;
        _timer.Dispose();
    }

    private void Look()
    {
        // New content may take seconds to fit: touches and Dispose must not wait for that, only the next look must.
        lock (_looking)
        {
            if (_disposed)
            {
                return;
            }

            if (!_watch())
            {
                Wait(KnowledgeWatcher.Retry);
            }

            Report(KnowledgeFolder.Load(_folder));
        }
    }

    private void Report((KnowledgeContent? Content, IReadOnlyList<Finding> Findings) read)
    {
        if (read.Content is not { } content)
        {
            if (!read.Findings.SequenceEqual(_lastFindings))
            {
                _lastFindings = read.Findings;
                _failed(read.Findings);
            }
        }
        else if (_lastFindings.Count > 0 || !string.Equals(content.Stamp, _lastStamp, StringComparison.Ordinal))
        {
            (_lastFindings, _lastStamp) = ([], content.Stamp);
            _changed(content);
        }
    }

    // A timer that was disposed just now takes the change without a word.
    private void Wait(TimeSpan time) => _timer.Change(time, Timeout.InfiniteTimeSpan);
}
