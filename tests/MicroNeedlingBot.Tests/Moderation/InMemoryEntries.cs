using MicroNeedlingBot.Moderation.Editing;
using NodaTime;

namespace MicroNeedlingBot.Tests.Moderation;

/// <summary>Revisions in memory, by the same rules as in the database.</summary>
internal sealed class InMemoryEntries : IEntries
{
    private readonly List<Revision> _revisions = [];

    /// <summary>The time of the next revisions.</summary>
    public Instant Now { get; set; } = Instant.FromUtc(2026, 11, 24, 10, 15);

    /// <summary>What actors are called.</summary>
    public Dictionary<long, string> Names { get; } = [];

    /// <summary>All that was ever written, in order.</summary>
    public IReadOnlyList<Revision> Written => _revisions;

    /// <summary>Something that happens just before the next append: somebody else who is faster.</summary>
    public Action? Meanwhile { get; set; }

    public ValueTask<Revision?> NewestAsync(long community, string entryId, CancellationToken cancel) => new(Newest(community, entryId));

    public ValueTask<IReadOnlyList<Revision>> AllAsync(long community, CancellationToken cancel) => new(All(community));

    public ValueTask<Revision?> FindAsync(long community, string entryId, int number, CancellationToken cancel) =>
        new(Of(community, entryId).FirstOrDefault(revision => revision.Number == number));

    public ValueTask<IReadOnlyList<Revision>> HistoryAsync(long community, string entryId, int below, int most, CancellationToken cancel) =>
        new([.. Of(community, entryId).Where(revision => revision.Number < below).Reverse().Take(most)]);

    public ValueTask<SaveOutcome> AppendAsync(NewRevision revision, CancellationToken cancel)
    {
        var meanwhile = Meanwhile;
        Meanwhile = null;
        meanwhile?.Invoke();
        var newest = Newest(revision.Community, revision.EntryId);
        var isFull = revision is { Text: not null, MostLive: { } most } && newest?.Text is null && All(revision.Community).Count(each => each.Text is not null) >= most;
        return new((newest?.Number ?? 0) != revision.Expected || isFull ? new SaveOutcome(newest, Saved: false) { IsFull = isFull } : new SaveOutcome(Add(revision), Saved: true));
    }

    public ValueTask<int> CountAsync(long community, CancellationToken cancel) => new(All(community).Count(revision => revision.Text is not null));

    public ValueTask<long> VersionAsync(long community, CancellationToken cancel) => new(_revisions.Count(revision => revision.Community == community));

    /// <summary>Writes a revision whatever is there.</summary>
    public Revision Add(NewRevision wanted)
    {
        var number = (Newest(wanted.Community, wanted.EntryId)?.Number ?? 0) + 1;
        var revision = new Revision(wanted.Community, wanted.EntryId, number, wanted.Text, wanted.Act, wanted.Actor, Now, wanted.Reason)
        {
            ActorName = Names.GetValueOrDefault(wanted.Actor),
            BaseHash = wanted.BaseHash,
        };
        _revisions.Add(revision);
        return revision;
    }

    private Revision? Newest(long community, string entryId) => Of(community, entryId).LastOrDefault();

    private IEnumerable<Revision> Of(long community, string entryId) =>
        _revisions.Where(revision => revision.Community == community && string.Equals(revision.EntryId, entryId, StringComparison.Ordinal));

    private List<Revision> All(long community) =>
        [.. _revisions.Where(revision => revision.Community == community).GroupBy(revision => revision.EntryId, StringComparer.Ordinal).Select(entry => entry.Last()).OrderBy(revision => revision.EntryId, StringComparer.Ordinal)];
}
