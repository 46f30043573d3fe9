using MicroNeedlingBot.Answering.Overlays.Trials;
using MicroNeedlingBot.Knowledge;

namespace MicroNeedlingBot.Moderation;

/// <summary>
/// Keeps the shared knowledge as its newest content says: texts at once, matching when a build in the background is done.
/// One build runs at a time; of contents that come meanwhile only the newest is built. Safe for parallel use.
/// </summary>
internal sealed class BackgroundBuild : IDisposable
{
    private readonly LiveKnowledge _live;
    private readonly Func<KnowledgeContent, KnowledgeBase> _fit;
    private readonly Action<BuildReport> _report;
    private readonly TimeProvider _time;
    private readonly QuietScheduler _scheduler;
    private readonly CancellationTokenSource _stopping = new();
    private readonly Lock _lock = new();
    private KnowledgeContent? _next;
    private Task _running = Task.CompletedTask;

    /// <summary>Nothing is built before the first request.</summary>
    /// <param name="live">What to keep up to date.</param>
    /// <param name="fit">Fits a content, or takes what was fitted to it before.</param>
    /// <param name="scheduler">Where it runs.</param>
    /// <param name="time">Counts how long a build takes.</param>
    /// <param name="report">Hears of each start and end; called from the build's thread.</param>
    public BackgroundBuild(LiveKnowledge live, Func<KnowledgeContent, KnowledgeBase> fit, QuietScheduler scheduler, TimeProvider time, Action<BuildReport> report)
    {
        (_live, _fit, _scheduler, _time, _report) = (live, fit, scheduler, time, report);
    }

    /// <summary>Ends when nothing is left to build.</summary>
    public Task Idle
    {
        get
        {
            lock (_lock)
            {
                return _running;
            }
        }
    }

    /// <summary>Takes new content: its texts are live when this returns.</summary>
    public void Request(KnowledgeContent content)
    {
        lock (_lock)
        {
            _live.Swap(_live.Current.WithTexts(content));
            _next = content;
            if (_running.IsCompleted && !_stopping.IsCancellationRequested)
            {
                _running = _scheduler.Run(BuildAll, _stopping.Token);
            }
        }
    }

    /// <summary>Begins no further build; one that runs is not waited for, and its result dropped.</summary>
    public void Dispose() => _stopping.Cancel();

    private bool BuildAll()
    {
        while (Take() is { } content)
        {
            Build(content);
        }

        return true;
    }

    private KnowledgeContent? Take()
    {
        lock (_lock)
        {
            var content = _stopping.IsCancellationRequested ? null : _next;
            _next = null;
            if (content is null)
            {
                // Whoever asks from here on starts anew.
                _running = Task.CompletedTask;
            }

            return content;
        }
    }

    private void Build(KnowledgeContent content)
    {
        var start = _time.GetTimestamp();
        _report(new BuildReport(content, BuildState.Begun, TimeSpan.Zero, Fault: null));
        try
        {
            var built = _fit(content);
            Swap(built);
            EditTrial.Prepare(built, _stopping.Token);
            _report(new BuildReport(content, BuildState.Live, _time.GetElapsedTime(start), Fault: null));
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            // The program ends.
        }
        catch (Exception fault)
        {
            // The last good snapshot answers on, with the new texts; the next content may do better.
            _report(new BuildReport(content, BuildState.Failed, _time.GetElapsedTime(start), fault));
        }
    }

    private void Swap(KnowledgeBase built)
    {
        lock (_lock)
        {
            if (!_stopping.IsCancellationRequested)
            {
                // Texts that came meanwhile stay, over the newest matcher that there is.
                _live.Swap(_next is null ? built : built.WithTexts(_next));
            }
        }
    }
}
