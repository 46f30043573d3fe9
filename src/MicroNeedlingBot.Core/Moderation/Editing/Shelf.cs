using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.Moderation.Communities;

namespace MicroNeedlingBot.Moderation.Editing;

/// <summary>All entries of a scope, read for one request: its own, those of the base, and those that were taken away.</summary>
internal sealed class Shelf
{
    private const int MostHistory = 20;

    private readonly Dictionary<string, ShelfEntry> _byId;

    private Shelf(Community? community, IReadOnlyList<ShelfEntry> entries) =>
        (Community, Entries, _byId) = (community, entries, entries.ToDictionary(entry => entry.Id, StringComparer.Ordinal));

    /// <summary>The community; null for the base.</summary>
    public Community? Community { get; }

    /// <summary>All, in ordinal order of ids.</summary>
    public IReadOnlyList<ShelfEntry> Entries { get; }

    /// <summary>What members have.</summary>
    public IEnumerable<ShelfEntry> Live => Entries.Where(entry => !entry.IsRemoved);

    /// <summary>One by its id, or null.</summary>
    public ShelfEntry? Find(string? id) => id is null ? null : _byId.GetValueOrDefault(id);

    /// <summary>Reads the shelf of where the caller is.</summary>
    public static ValueTask<Shelf> ReadAsync(Request request) =>
        ReadAsync(request.Caller!.Standing.Community, request.OfBase, request.Caller.State.Entries, request.Cancel);

    /// <summary>Reads a community's shelf, or the base's.</summary>
    /// <param name="community">The community; null for the base.</param>
    /// <param name="content">The base as members of no community have it.</param>
    /// <param name="entries">Reads the store.</param>
    /// <param name="cancel">Gives up.</param>
    public static async ValueTask<Shelf> ReadAsync(Community? community, KnowledgeContent content, IEntries entries, CancellationToken cancel)
    {
        var newest = (await entries.AllAsync(community?.Id ?? Community.Base, cancel)).ToDictionary(revision => revision.EntryId, StringComparer.Ordinal);
        var ofBase = content.Entries.ToDictionary(entry => entry.Id, StringComparer.Ordinal);
        var read = new List<ShelfEntry>();
        foreach (var id in ofBase.Keys.Union(newest.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var (revision, below) = (newest.GetValueOrDefault(id), ofBase.GetValueOrDefault(id));
            var made = Make(community, id, revision, below);
            var shown = made.IsBroken ? made with { Live = await LastGoodAsync(entries, community, revision!, below, cancel) ?? below } : made;
            read.Add(shown.BaseChanged || shown.IsLeftAlone ? shown with { BaseMoved = (await entries.NewestAsync(Community.Base, id, cancel))?.At } : shown);
        }

        return new Shelf(community, read);
    }

    /// <summary>An entry from its newest revision and what the base has.</summary>
    private static ShelfEntry Make(Community? community, string id, Revision? revision, Entry? below)
    {
        var ofBase = community is null ? null : below;
        return revision is null || ScopeReader.Follows(revision, ofBase) ? new ShelfEntry(id, below, ofBase, revision)
            : revision.Text is null ? new ShelfEntry(id, Live: null, ofBase, revision)
            : ScopeReader.Read(community, revision, ofBase) is { } entry ? new ShelfEntry(id, entry, ofBase, revision)
            : new ShelfEntry(id, Live: null, ofBase, revision) { IsBroken = true };
    }

    private static async ValueTask<Entry?> LastGoodAsync(IEntries entries, Community? community, Revision broken, Entry? below, CancellationToken cancel)
    {
        var history = await entries.HistoryAsync(broken.Community, broken.EntryId, broken.Number, MostHistory, cancel);
        return history.Select(revision => ScopeReader.Read(community, revision, community is null ? null : below)).FirstOrDefault(entry => entry is not null);
    }
}
