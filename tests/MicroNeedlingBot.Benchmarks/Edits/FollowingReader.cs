using MicroNeedlingBot.Moderation.Editing;

namespace MicroNeedlingBot.Benchmarks.Edits;

/// <summary>Holds content as a worker does: a scope is read anew only when it is named as changed.</summary>
internal sealed class FollowingReader(IEntryReader entries)
{
    private readonly Dictionary<long, ScopeContent> _held = [];
    private long _last;

    /// <summary>What it holds.</summary>
    public IReadOnlyList<KeptRow> Held => [.. _held.Values
        .SelectMany(scope => scope.Newest)
        .Select(revision => new KeptRow(revision.Community, revision.EntryId, revision.Number, revision.Text, revision.Reason))];

    /// <summary>Looks once.</summary>
    public async Task LookAsync()
    {
        foreach (var scope in await entries.ChangedAsync(_last, CancellationToken.None))
        {
            _held[scope.Community] = await entries.ReadAsync(scope.Community, CancellationToken.None);
            _last = scope.Version;
        }
    }
}
