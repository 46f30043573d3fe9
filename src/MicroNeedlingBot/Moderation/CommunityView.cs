using MicroNeedlingBot.Answering.Overlays;
using MicroNeedlingBot.Knowledge;

namespace MicroNeedlingBot.Moderation;

/// <summary>One community's view and how it is kept up to date.</summary>
internal sealed class CommunityView(
    LiveKnowledge live, Func<CancellationToken, Task<CommunityContent>> load, VectorCache vectors, QuietScheduler scheduler)
{
    private readonly Lock _lock = new();
    private Shown? _shown;
    private Task _last = Task.CompletedTask;
    private Task _rebuild = Task.CompletedTask;

    /// <summary>When it was last asked for.</summary>
    public long LastUsed { get; set; }

    /// <summary>Done when nothing is built in the background any more.</summary>
    public Task Settled => _rebuild;

    /// <summary>The view with a version of the content, or a newer one.</summary>
    public Task<KnowledgeBase> CurrentAsync(long version)
    {
        if (Volatile.Read(ref _shown) is { } shown && shown.IsFor(live.Current, version))
        {
            return Task.FromResult(shown.View);
        }

        lock (_lock)
        {
            var turn = AfterAsync(_last, version);
            _last = turn;
            return turn;
        }
    }

    /// <summary>One after the other: what the first brings is enough for most of those who wait.</summary>
    private async Task<KnowledgeBase> AfterAsync(Task before, long version)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        return await BringUpAsync(version);
    }

    private async Task<KnowledgeBase> BringUpAsync(long version)
    {
        var shared = live.Current;
        if (_shown is { } shown && shown.IsFor(shared, version))
        {
            return shown.View;
        }

        var content = _shown is { } known && known.Content.Version >= version ? known.Content : await load(CancellationToken.None);
        if (_shown is not { } old)
        {
            _shown = new Shown(shared, content, await Task.Run(() => Build(shared, content))) { IsBuilt = true };
            return _shown.View;
        }

        // The new texts at once, over the matcher that there is.
        _shown = new Shown(shared, content, shared.WithTexts(old.View, content.Entries));
        if (_rebuild.IsCompleted)
        {
            _rebuild = RebuildAsync();
        }

        return _shown.View;
    }

    private async Task RebuildAsync()
    {
        Shown? next;
        while ((next = Volatile.Read(ref _shown)) is not null && !next.IsBuilt)
        {
            var built = await scheduler.Run(() => Build(next.Shared, next.Content), CancellationToken.None).ConfigureAwait(false);
            // Newer content that came meanwhile stays.
            Interlocked.CompareExchange(ref _shown, next with { View = built, IsBuilt = true }, next);
        }
    }

    private KnowledgeBase Build(KnowledgeBase shared, CommunityContent content) => Overlay.Over(shared, content.Entries, vectors);

    /// <summary>What is shown.</summary>
    /// <param name="Shared">The shared snapshot.</param>
    /// <param name="Content">What the community has.</param>
    /// <param name="View">What it sees.</param>
    private sealed record Shown(KnowledgeBase Shared, CommunityContent Content, KnowledgeBase View)
    {
        /// <summary>Whether its matcher was made for this content, rather than for an older one.</summary>
        public bool IsBuilt { get; init; }

        public bool IsFor(KnowledgeBase shared, long version) => ReferenceEquals(Shared, shared) && Content.Version >= version;
    }
}
