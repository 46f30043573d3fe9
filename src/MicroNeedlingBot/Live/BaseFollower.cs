using MicroNeedlingBot.Answering.Overlays;
using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.Moderation;
using MicroNeedlingBot.Verbs;

namespace MicroNeedlingBot.Live;

/// <summary>
/// Keeps the live base as the store has it: the texts at once, the matching when a build from the content alone is done
/// beside it, so that in the end all workers have the same. What can't be loaded is named once; the last good snapshot
/// stays.
/// </summary>
internal sealed class BaseFollower
{
    private readonly StoredContent _stored;
    private readonly LiveKnowledge _live;
    private readonly Func<KnowledgeContent, KnowledgeBase> _build;
    private readonly Action<string> _report;
    private readonly VectorCache _vectors;
    private readonly QuietScheduler _quiet;
    private readonly Lock _swapping = new();
    private IReadOnlyList<Finding> _lastErrors = [];
    private KnowledgeBase _fitted;
    private int _ground;
    private Task _building = Task.CompletedTask;

    /// <summary>Takes over from a start.</summary>
    /// <param name="stored">What the store has.</param>
    /// <param name="live">What to keep up to date; what it has now was fitted whole.</param>
    /// <param name="first">What was read at the start.</param>
    /// <param name="build">Fits a content; may take long.</param>
    /// <param name="vectors">Where phrasings are encoded once.</param>
    /// <param name="quiet">Where fits give way to questions.</param>
    /// <param name="report">Takes a line about what can't be loaded.</param>
    public BaseFollower(
        StoredContent stored, LiveKnowledge live, LiveReading first, Func<KnowledgeContent, KnowledgeBase> build, VectorCache vectors, QuietScheduler quiet, Action<string> report)
    {
        (_vectors, _quiet) = (vectors, quiet);
        (_stored, _live, _build, _report) = (stored, live, build, report);
        (_fitted, _ground) = (live.Current, first.Ground);
        Name(first.Errors);
    }

    /// <summary>The builds that were begun.</summary>
    public Task Building => _building;

    /// <summary>Reads the base anew and swaps where it says something else. One at a time.</summary>
    public async ValueTask FollowAsync(CancellationToken cancel)
    {
        var read = await _stored.ReadAsync(cancel);
        Name(read.Errors);
        if (read.Content is not { } content || IsLive(content))
        {
            return;
        }

        var quick = read.Ground == _ground ? AtOnce.Of(_fitted, content, _vectors) : null;
        if (quick is null)
        {
            Fitted(_build(content), read.Ground);
        }
        else
        {
            Swap(quick);
            _building = BuildAsync(_building, content);
        }
    }

    /// <summary>One after the other; what is outdated by the time that its turn comes is passed over.</summary>
    private async Task BuildAsync(Task before, KnowledgeContent content)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        if (ReferenceEquals(_live.Current.Content, content))
        {
            Fitted(await _quiet.Run(() => _build(content), CancellationToken.None), ground: null, instead: content);
        }
    }

    private void Fitted(KnowledgeBase fitted, int? ground, KnowledgeContent? instead = null)
    {
        lock (_swapping)
        {
            if (instead is null || ReferenceEquals(_live.Current.Content, instead))
            {
                (_fitted, _ground) = (fitted, ground ?? _ground);
                _live.Swap(fitted);
            }
        }
    }

    private void Swap(KnowledgeBase quick)
    {
        lock (_swapping)
        {
            _live.Swap(quick);
        }
    }

    private void Name(IReadOnlyList<Finding> errors)
    {
        foreach (var error in errors.Except(_lastErrors))
        {
            _report($"{FindingLines.Plain(error)} Until that is mended the answer stays as it was, or as its file has it.");
        }

        _lastErrors = errors;
    }

    private bool IsLive(KnowledgeContent content) =>
        string.Equals(content.Stamp, _live.Current.Content.Stamp, StringComparison.Ordinal)
        && content.Entries.Select(entry => entry.Origin).SequenceEqual(_live.Current.Content.Entries.Select(entry => entry.Origin));
}
