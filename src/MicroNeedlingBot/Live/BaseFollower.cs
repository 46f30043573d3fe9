using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.Verbs;

namespace MicroNeedlingBot.Live;

/// <summary>Keeps the live base as the store has it. What can't be loaded is named once; the last good snapshot stays.</summary>
/// <param name="stored">What the store has.</param>
/// <param name="live">What to keep up to date.</param>
/// <param name="build">Makes a snapshot that answers from a content.</param>
/// <param name="report">Takes a line about what can't be loaded.</param>
internal sealed class BaseFollower(StoredContent stored, LiveKnowledge live, Func<KnowledgeContent, KnowledgeBase> build, Action<string> report)
{
    private IReadOnlyList<Finding> _lastErrors = [];

    /// <summary>Reads the base anew and swaps where it says something else. One at a time.</summary>
    public async ValueTask FollowAsync(CancellationToken cancel)
    {
        var read = await stored.ReadAsync(cancel);
        Name(read.Errors);
        if (read.Content is { } content && !IsLive(content))
        {
            live.Swap(build(content));
        }
    }

    /// <summary>Says what can't be loaded, once.</summary>
    public void Name(IReadOnlyList<Finding> errors)
    {
        foreach (var error in errors.Except(_lastErrors))
        {
            report($"{FindingLines.Plain(error)} Until that is mended the answer stays as it was, or as its file has it.");
        }

        _lastErrors = errors;
    }

    private bool IsLive(KnowledgeContent content) =>
        string.Equals(content.Stamp, live.Current.Content.Stamp, StringComparison.Ordinal)
        && content.Entries.Select(entry => entry.Origin).SequenceEqual(live.Current.Content.Entries.Select(entry => entry.Origin));
}
