using System.Globalization;
using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.Moderation.Editing;

namespace MicroNeedlingBot.Benchmarks.Edits;

/// <summary>Changes entries at random, as editors do: what is there is looked at in one request and changed in a later one.</summary>
internal sealed class RandomEdits(IStore store, int worker, Action<string> tell)
{
    private const int MostImported = 8;
    private const int LongestThought = 3;
    private const int LongestText = 4_000;

    private readonly Random _random = new(worker);
    private int _count;

    /// <summary>Does one change, and tells before and after.</summary>
    public async Task ChangeAsync(CancellationToken cancel)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"w{worker}.{++_count}");
        var revisions = await ChooseAsync(name, cancel);
        // Somebody thinks here, and another may be faster.
        await Task.Delay(_random.Next(LongestThought), cancel);
        tell(EditJournal.Tries + new Attempt(
            name,
            revisions[0].Act.ToString(),
            revisions[0].Community,
            [.. revisions.Select(revision => new Change(revision.EntryId, revision.Expected + 1, Change.HashOf(revision.Text)))]).Write());
        try
        {
            tell((await SaveAsync(revisions, cancel) ? EditJournal.Saved : EditJournal.Overtaken) + name);
        }
        catch (StorageFaultException fault)
        {
            tell(EditJournal.Fault + fault.Message);
        }
    }

    private async Task<IReadOnlyList<NewRevision>> ChooseAsync(string name, CancellationToken cancel)
    {
        await using var unit = await store.BeginAsync(cancel);
        var community = _random.Next(EditsPlan.Scopes);
        if (_random.Next(5) == 0)
        {
            var imported = new List<NewRevision>();
            foreach (var entry in Enumerable.Range(0, EditsPlan.Entries).OrderBy(_ => _random.Next()).Take(_random.Next(2, MostImported)).ToList())
            {
                var before = await unit.Entries.NewestAsync(community, Id(entry), cancel);
                imported.Add(new NewRevision(community, Id(entry), before?.Number ?? 0, Text(name, entry), RevisionAct.Import, 0, name));
            }

            return imported;
        }

        return [await OneAsync(unit, community, _random.Next(EditsPlan.Entries), name, cancel)];
    }

    private async Task<NewRevision> OneAsync(IUnitOfWork unit, long community, int entry, string name, CancellationToken cancel)
    {
        var newest = await unit.Entries.NewestAsync(community, Id(entry), cancel);
        var edit = new NewRevision(community, Id(entry), newest?.Number ?? 0, Text(name, entry), newest is null ? RevisionAct.Add : RevisionAct.Edit, worker, name);
        switch (_random.Next(6))
        {
            case 0 when newest?.Text is not null:
                return edit with { Text = null, Act = RevisionAct.Remove };
            case 1 or 2 when newest is { Number: > 1 }:
                var history = await unit.Entries.HistoryAsync(community, Id(entry), newest.Number, 10, cancel);
                return edit with { Text = history[_random.Next(history.Count)].Text, Act = RevisionAct.Undo };
            case > 2 when newest is { Text: null, Number: > 1 }:
                return edit with { Text = (await unit.Entries.FindAsync(community, Id(entry), newest.Number - 1, cancel))!.Text, Act = RevisionAct.Restore };
            default:
                return edit;
        }
    }

    private async Task<bool> SaveAsync(IReadOnlyList<NewRevision> revisions, CancellationToken cancel)
    {
        await using var unit = await store.BeginAsync(cancel);
        foreach (var revision in revisions)
        {
            if (!(await unit.Entries.AppendAsync(revision, cancel)).Saved)
            {
                return false;
            }
        }

        await unit.CommitAsync(cancel);
        return true;
    }

    private string Text(string name, int entry) =>
        $"{name} – {entry} 🌱\n{new string((char)('a' + _random.Next(26)), _random.Next(LongestText))}";

    private static string Id(int entry) => string.Create(CultureInfo.InvariantCulture, $"topic-{entry % 3}/entry-{entry}");
}
