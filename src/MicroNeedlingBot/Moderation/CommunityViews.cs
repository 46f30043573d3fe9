using MicroNeedlingBot.Answering.Overlays;
using MicroNeedlingBot.Knowledge;

namespace MicroNeedlingBot.Moderation;

/// <summary>
/// The views of communities on the shared knowledge: built when one is first used, kept while it is used, dropped when
/// it is idle or too many others are in use. A view that is out of date shows its new texts at once, and a build in the
/// background brings the matching. A question that has begun keeps its view. Safe for parallel use.
/// </summary>
/// <param name="live">The shared knowledge.</param>
/// <param name="load">Loads what a community has, by its id.</param>
/// <param name="vectors">Where phrasings are encoded once.</param>
/// <param name="scheduler">Where views are brought up to date.</param>
/// <param name="time">Counts idle time.</param>
internal sealed class CommunityViews(
    LiveKnowledge live, Func<long, CancellationToken, Task<CommunityContent>> load, VectorCache vectors, QuietScheduler scheduler, TimeProvider time)
{
    private readonly Dictionary<long, CommunityView> _views = [];
    private readonly Lock _lock = new();

    /// <summary>How many views are kept; beyond it the one that was longest not used goes.</summary>
    public int Most { get; init; } = 200;

    /// <summary>How long a view is kept that nobody uses.</summary>
    public TimeSpan KeptIdle { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>How many views there are.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _views.Count;
            }
        }
    }

    /// <summary>A community's view; only its first use waits for a build.</summary>
    /// <param name="community">The community's id.</param>
    /// <param name="version">The version of its content that must be shown at least: what the store says now.</param>
    /// <param name="cancelled">Ends the wait, not the build.</param>
    public Task<KnowledgeBase> OfAsync(long community, long version, CancellationToken cancelled)
    {
        CommunityView view;
        lock (_lock)
        {
            if (!_views.TryGetValue(community, out view!))
            {
                DropBeyond(Most - 1);
                _views[community] = view = new CommunityView(live, token => load(community, token), vectors, scheduler);
            }

            view.LastUsed = time.GetTimestamp();
            DropIdle();
        }

        return view.CurrentAsync(version).WaitAsync(cancelled);
    }

    /// <summary>Done when no view is built in the background any more.</summary>
    public Task SettledAsync()
    {
        lock (_lock)
        {
            return Task.WhenAll(_views.Values.Select(view => view.Settled).ToArray());
        }
    }

    /// <summary>Drops the views that nobody used for a while: whoever asks for one sees to it.</summary>
    private void DropIdle()
    {
        lock (_lock)
        {
            foreach (var (community, view) in _views.ToArray())
            {
                if (time.GetElapsedTime(view.LastUsed) >= KeptIdle)
                {
                    _views.Remove(community);
                }
            }
        }
    }

    private void DropBeyond(int most)
    {
        while (_views.Count > Math.Max(most, 0))
        {
            _views.Remove(_views.MinBy(pair => pair.Value.LastUsed).Key);
        }
    }
}
